using DrugReference.Data.Search;

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

    public static SearchAnswer Of(string query, SearchResults found, IReadOnlySet<ResultKind> kinds, int limit)
    {
        var results = found.Drugs.Select(SearchResult.Of).Concat(found.Passages.Select(SearchResult.Of))
            .Where(result => kinds.Contains(result.Kind)).Take(limit + 1).ToList();
        return new SearchAnswer
        {
            Query = query,
            Correction = null,
            Results = [.. results.Take(limit)],
            HasMore = found.HasMore || results.Count > limit,
        };
    }
}
