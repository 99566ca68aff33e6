namespace DrugReference.Domain.Monographs;

/// <summary>The known section headings, and the kind and standard title behind each.</summary>
public static class SectionKinds
{
    /// <summary>A known heading followed by more words is a sentence from this length on; below, it is another title.</summary>
    private const int LongestTitle = 120;

    // Longest first, so that "FAQs (Frequently Asked Questions)" is never taken for "FAQs" with a remainder.
    private static readonly (string Heading, string Title, SectionKind Kind)[] Known =
    [
        ("FAQs (Frequently Asked Questions)", "FAQs", SectionKind.Faqs),
        ("Preparation and Administration", "Preparation and Administration", SectionKind.Preparation),
        ("Pregnancy and Breastfeeding", "Pregnancy and Breastfeeding", SectionKind.Pregnancy),
        ("Pregnancy and Breast-feeding", "Pregnancy and Breastfeeding", SectionKind.Pregnancy),
        ("Frequently Asked Questions", "FAQs", SectionKind.Faqs),
        ("Drug Profile Summary", "Drug Profile Summary", SectionKind.Summary),
        ("Popular Combinations", "Popular Combinations", SectionKind.Combinations),
        ("Dose Modification", "Dose Modification", SectionKind.DoseModification),
        ("Contraindications", "Contraindications", SectionKind.Contraindications),
        ("Drug Interactions", "Drug Interactions", SectionKind.Interactions),
        ("Alternate Names", "Alternate Names", SectionKind.AlternateNames),
        ("Boxed Warning", "Boxed Warning", SectionKind.BoxedWarning),
        ("How It Works", "How It Works", SectionKind.HowItWorks),
        ("Side Effects", "Side Effects", SectionKind.SideEffects),
        ("Precautions", "Precautions", SectionKind.Precautions),
        ("Monitoring", "Monitoring", SectionKind.Monitoring),
        ("Sources", "Sources", SectionKind.Sources),
        ("Dosage", "Dosage", SectionKind.Dosage),
        ("Usage", "Usage", SectionKind.Usage),
        ("FAQs", "FAQs", SectionKind.Faqs),
    ];

    /// <summary>
    /// Recognises the heading of a top-level section as it is found in the wild: <c>Contraindications :</c>,
    /// <c>Popular Combinations: Often given with ...</c>, <c>Precautions (See above)</c>. <c>Dosage Adjustments</c> is another.
    /// </summary>
    /// <param name="heading">Plain text of the heading, without markup.</param>
    /// <returns>
    /// The kind, the standard title, and whatever else stood in the heading, which is text and must be shown. An unknown
    /// heading is kind <see cref="SectionKind.Other"/> with itself as title and no remainder.
    /// </returns>
    public static (SectionKind Kind, string Title, string Remainder) Recognise(string heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        var text = heading.Trim();
        foreach (var (known, title, kind) in Known)
        {
            if (!text.StartsWith(known, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var rest = text[known.Length..].TrimStart();
            if (kind != SectionKind.Faqs && IsQualifier(rest))
            {
                return (kind, $"{title} {rest.TrimEnd(':', ' ')}", string.Empty);
            }

            if (rest.Length == 0 || !char.IsLetterOrDigit(rest[0]) || IsSentence(text))
            {
                return (kind, title, rest.TrimStart(' ', ':', '.', '-', '–').TrimEnd());
            }
        }

        return (SectionKind.Other, text.TrimEnd(' ', ':'), string.Empty);
    }

    /// <summary><c>Dosage (Animals)</c> must never be shown as Dosage; <c>(See above)</c> is text.</summary>
    private static bool IsQualifier(string rest)
    {
        var text = rest.TrimEnd(':', ' ');
        return text is ['(', .. var inside, ')']
            && !inside.Contains('(', StringComparison.Ordinal)
            && !inside.StartsWith("see", StringComparison.OrdinalIgnoreCase)
            && inside.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 2;
    }

    /// <summary>Dosage Adjustments is another title, Popular Combinations Not applicable. is two things on one line.</summary>
    private static bool IsSentence(string text) => text.Length > LongestTitle || text is [.., '.' or '!' or '?'];
}
