using DrugReference.Domain.Monographs;

namespace DrugReference.Domain.Search;

/// <summary>The sections by which questions can be chosen.</summary>
public static class FaqSections
{
    private static readonly Dictionary<string, SectionKind> Kinds = new(StringComparer.Ordinal)
    {
        ["dosage"] = SectionKind.Dosage,
        ["side-effects"] = SectionKind.SideEffects,
        ["monitoring"] = SectionKind.Monitoring,
        ["administration"] = SectionKind.Preparation,
        ["pregnancy"] = SectionKind.Pregnancy,
        ["interactions"] = SectionKind.Interactions,
        ["contraindications"] = SectionKind.Contraindications,
        ["precautions"] = SectionKind.Precautions,
        ["use"] = SectionKind.Usage,
        ["mechanism"] = SectionKind.HowItWorks,
    };

    /// <summary>Each as in the address and in words.</summary>
    public static IEnumerable<(string Value, string Label)> All => Kinds.Keys.Select(key => (key, key.Replace('-', ' ')));

    /// <summary>The section of a word in the address, or null.</summary>
    /// <param name="value">The word.</param>
    public static SectionKind? Find(string? value) => Kinds.TryGetValue(value ?? string.Empty, out var kind) ? kind : null;
}
