namespace DrugReference.Data;

/// <summary>A drug as it stands in a list.</summary>
public sealed record DrugListing(
    string Slug,
    string Name,
    char Letter,
    IReadOnlyList<string> BrandNames,
    string? DrugClass,
    bool IsBanned,
    bool HasRegimen);
