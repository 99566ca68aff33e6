namespace DrugReference.Data.Search;

/// <summary>A drug found by a name; a misspelling is found but never repeated.</summary>
public sealed record DrugHit(DrugListing Drug, string MatchedName, NameKind Kind)
{
    /// <summary>Why the drug was found, for the reader who typed another name.</summary>
    public string Reason => Kind switch
    {
        NameKind.Brand => $"{MatchedName}: brand of {Drug.Name}",
        NameKind.Other => $"{MatchedName}: other name of {Drug.Name}",
        NameKind.Class => $"Class: {MatchedName}",
        NameKind.Misspelling => $"Found by another spelling of {Drug.Name}",
        _ => string.Join(", ", Drug.BrandNames),
    };
}
