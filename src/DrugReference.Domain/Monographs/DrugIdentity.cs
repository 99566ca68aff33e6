namespace DrugReference.Domain.Monographs;

/// <summary>What is known about a drug beside its text: names, class, notices, sources, review.</summary>
public sealed record DrugIdentity
{
    /// <summary>International non-proprietary name as shown, lower case inside a sentence.</summary>
    public required string Name { get; init; }

    /// <summary>Brand names, without trademark signs.</summary>
    public IReadOnlyList<string> BrandNames { get; init; } = [];

    /// <summary>Development codes, abbreviations and other names.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Misspellings in circulation: searched, never shown as a name.</summary>
    public IReadOnlyList<string> Misspellings { get; init; } = [];

    /// <summary>Pharmacological class in words, or <see langword="null"/>.</summary>
    public string? DrugClass { get; init; }

    /// <summary>Code in the Anatomical Therapeutic Chemical classification of the WHO, or <see langword="null"/>.</summary>
    public string? Atc { get; init; }

    /// <summary>Whether a mistake with this drug is likely to harm.</summary>
    public bool HighAlert { get; init; }

    /// <summary>Drugs with similar names that must never stand in for this one.</summary>
    public IReadOnlyList<LookAlike> LookAlikes { get; init; } = [];

    /// <summary>Notices for the top of the page.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>The labels that the text follows.</summary>
    public IReadOnlyList<LabelText> Labels { get; init; } = [];

    /// <summary>The sources that the text cites, in the order of the file.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Who has reviewed the content, or <see langword="null"/> while nobody has.</summary>
    public Review? Review { get; init; }

    /// <summary>The review that was to be renewed before a day.</summary>
    /// <param name="today">The day.</param>
    /// <returns>The review, or <see langword="null"/> while it holds or where there is none.</returns>
    public Review? OverdueReview(DateOnly today) => Review is { } review && review.Until < today ? review : null;
}
