namespace DrugReference.Data;

/// <summary>A drug as it stands in a list.</summary>
public sealed record DrugListing(
    string Slug,
    string Name,
    char Letter,
    IReadOnlyList<string> BrandNames,
    IReadOnlyList<string> OtherNames,
    string? DrugClass,
    bool IsBanned,
    DateTimeOffset? LastModified,
    bool HasRegimen);
