using DrugReference.Domain.Monographs;

namespace DrugReference.Domain.Search;

/// <summary>Which section of a monograph a question belongs to, by its words.</summary>
public static class FaqTopic
{
    /// <summary>The words of each section in the order in which they decide: a dose in pregnancy is about pregnancy.</summary>
    private static readonly (SectionKind Kind, string[] Words)[] Topics =
    [
        (SectionKind.Pregnancy, ["pregnancy", "pregnant", "breastfeed", "breastfeeding", "lactation", "contraception", "fertility"]),
        (SectionKind.Interactions, ["interact", "interaction", "alcohol", "vaccine", "vaccination", "food", "grapefruit"]),
        (SectionKind.SideEffects, ["side", "adverse", "reaction"]),
        (SectionKind.Monitoring, ["monitor", "monitoring", "test", "count", "qtc"]),
        (SectionKind.Contraindications, ["contraindication", "contraindicated", "avoid"]),
        (SectionKind.Preparation, ["administer", "administration", "given", "vial", "infuse", "dilute", "store", "storage", "route"]),
        (SectionKind.Dosage, ["dose", "dosage", "dosing", "cycle", "day", "often", "missed", "overdose"]),
        (SectionKind.HowItWorks, ["work", "mechanism", "differ", "different"]),
        (SectionKind.Precautions, ["safe", "precaution", "kidney", "renal", "liver", "hepatic", "elderly", "children", "driving"]),
        (SectionKind.Combinations, ["combination", "combined", "together"]),
        (SectionKind.AlternateNames, ["name", "brand"]),
        (SectionKind.Usage, ["used", "use", "indicated", "indication", "treat"]),
    ];

    private static readonly (SectionKind Kind, HashSet<string> Stems)[] Stemmed =
        Array.ConvertAll(Topics, topic => (topic.Kind, topic.Words.Select(word => Stem.Of(word)).ToHashSet(StringComparer.Ordinal)));

    /// <summary>The kind of the section; <see cref="SectionKind.Other"/> when the words do not say.</summary>
    /// <param name="question">A question.</param>
    public static SectionKind Of(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var stems = Words.Of(question).Select(word => Stem.Of(word)).ToList();
        return Array.Find(Stemmed, topic => stems.Exists(topic.Stems.Contains)).Kind;
    }
}
