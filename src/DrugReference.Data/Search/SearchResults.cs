namespace DrugReference.Data.Search;

/// <summary>What a query found: drugs by one of their names, then passages that hold all its terms, best first.</summary>
public sealed record SearchResults(IReadOnlyList<DrugHit> Drugs, IReadOnlyList<PassageHit> Passages, bool HasMore)
{
    public static SearchResults None { get; } = new([], [], HasMore: false);

    public int Count => Drugs.Count + Passages.Count;
}
