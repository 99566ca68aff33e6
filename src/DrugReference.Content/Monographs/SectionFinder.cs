using DrugReference.Domain.Monographs;

namespace DrugReference.Content.Monographs;

/// <summary>Finds the section that words such as <c>see the dosage section</c> mean.</summary>
internal sealed class SectionFinder(IReadOnlyList<Section> sections)
{
    /// <summary>Shorter titles stand by chance in a sentence.</summary>
    private const int ShortestTitle = 5;

    private static readonly (string Word, SectionKind Kind)[] Topics =
    [
        ("DOSAGE", SectionKind.Dosage),
        ("DOSAGES", SectionKind.Dosage),
        ("DOSING", SectionKind.Dosage),
        ("DOSE", SectionKind.Dosage),
        ("DOSES", SectionKind.Dosage),
        ("SIDE EFFECT", SectionKind.SideEffects),
        ("SIDE EFFECTS", SectionKind.SideEffects),
        ("ADVERSE", SectionKind.SideEffects),
        ("CONTRAINDICATION", SectionKind.Contraindications),
        ("CONTRAINDICATIONS", SectionKind.Contraindications),
        ("CONTRAINDICATED", SectionKind.Contraindications),
        ("INTERACT", SectionKind.Interactions),
        ("INTERACTION", SectionKind.Interactions),
        ("INTERACTIONS", SectionKind.Interactions),
        ("PREGNANCY", SectionKind.Pregnancy),
        ("PREGNANT", SectionKind.Pregnancy),
        ("BREASTFEEDING", SectionKind.Pregnancy),
        ("PRECAUTIONS", SectionKind.Precautions),
        ("WARNINGS", SectionKind.Precautions),
        ("MONITORING", SectionKind.Monitoring),
        ("MECHANISM OF ACTION", SectionKind.HowItWorks),
    ];

    private readonly Lazy<List<(string Title, Section Section)>> _titles = new(() =>
        [.. sections.Where(section => section.Kind != SectionKind.Faqs && section.Title.Length >= ShortestTitle)
            .Select(section => (Wording.Of(section.Title), section)).OrderByDescending(pair => pair.Item1.Length)]);

    /// <summary>
    /// The section that the words name; otherwise the one about their topic, that of their sentence, or that of the question,
    /// in this order. Null when there is none, or when more than one may be meant.
    /// </summary>
    public Section? Find(string words, string sentence, string question)
    {
        var wording = Wording.Of(words);
        return _titles.Value.FirstOrDefault(pair => Wording.Holds(wording, pair.Title)).Section
            ?? OnlyOne(new[] { words, sentence, question }.Select(KindsIn).FirstOrDefault(kinds => kinds.Count > 0) ?? []);
    }

    private static List<SectionKind> KindsIn(string text)
    {
        var wording = Wording.Of(text);
        return [.. Topics.Where(topic => Wording.Holds(wording, topic.Word)).Select(topic => topic.Kind).Distinct()];
    }

    private Section? OnlyOne(List<SectionKind> kinds) =>
        kinds is [var kind] ? sections.FirstOrDefault(section => section.Kind == kind) : null;
}
