using DrugReference.Domain.Search;


namespace DrugReference.Web.Api.Answers;

/// <summary>What a query found, best first.</summary>
internal sealed record SearchAnswer
{
    /// <summary>The query as it was read.</summary>
    public required string Query { get; init; }

    /// <summary>What was searched for instead, where the query seemed misspelt; null otherwise.</summary>
    public required string? Correction { get; init; }

    /// <summary>The results, best first.</summary>
    public required IReadOnlyList<SearchResult> Results { get; init; }

    /// <summary>Whether there are more than these.</summary>
    public required bool HasMore { get; init; }

    /// <summary>Names of drugs in the query that are not in this formulary; nothing else answers for them.</summary>
    public required IReadOnlyList<string> NotHeld { get; init; }

    public static SearchAnswer Of(SearchResults found) => new()
    {
        Query = found.Query.Text,
        Correction = found.Correction?.Meant,
        Results = [.. found.Hits.Select(SearchResult.Of)],
        HasMore = found.HasMore,
        NotHeld = [.. found.NotHeld.Select(other => other.Name)],
    };
}
