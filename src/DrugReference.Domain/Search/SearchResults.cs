namespace DrugReference.Domain.Search;

/// <summary>What a query found, best first.</summary>
/// <param name="Query">How the query was understood.</param>
/// <param name="Hits">One list of all kinds.</param>
/// <param name="HasMore">Whether there are more hits than were asked for.</param>
/// <param name="NotHeld">Drugs that were named and are not in this formulary.</param>
public sealed record SearchResults(
    SearchQuery Query, IReadOnlyList<SearchHit> Hits, bool HasMore, IReadOnlyList<NotHeldDrug> NotHeld)
{
    /// <summary>What was looked for instead of what was typed, or null. The reader must be told.</summary>
    public Correction? Correction => Query.Correction;
}
