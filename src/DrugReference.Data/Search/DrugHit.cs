namespace DrugReference.Data.Search;

/// <summary>A drug found by a name; a misspelling is found but never repeated.</summary>
public sealed record DrugHit(DrugListing Drug, string MatchedName, NameKind Kind);
