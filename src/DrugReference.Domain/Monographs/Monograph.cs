namespace DrugReference.Domain.Monographs;

/// <summary>One drug's text.</summary>
/// <param name="Slug">Name in addresses: lower-case letters, digits and hyphens.</param>
/// <param name="Title">Title as the file gives it; it may be misspelt and stays searchable.</param>
/// <param name="Description">One or two sentences, or <see langword="null"/> where the file gives none or a cut one.</param>
/// <param name="IsBanned">Whether the file says that the drug is banned.</param>
/// <param name="LastModified">When the text was last changed, or <see langword="null"/> where the file does not say.</param>
/// <param name="Sections">Sections in the order of the text.</param>
/// <param name="Faqs">Questions in the order of the text.</param>
/// <param name="File">Path of the file in the content folder.</param>
public sealed record Monograph(
    string Slug,
    string Title,
    string? Description,
    bool IsBanned,
    DateTimeOffset? LastModified,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<Faq> Faqs,
    string File);
