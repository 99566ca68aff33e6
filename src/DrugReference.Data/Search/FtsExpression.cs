using DrugReference.Domain.Search;

namespace DrugReference.Data.Search;

/// <summary>Writes a query as an FTS5 expression: every term quoted, so that no text is ever an operator.</summary>
internal static class FtsExpression
{
    public static string Of(SearchQuery query) => string.Join(" AND ", query.Terms.Select(Of));

    private static string Of(SearchTerm term) =>
        "(" + string.Join(" OR ", term.Wordings.Select(Quote)) + (term.IsPrefix && term.Typed.Length > 1 ? "*" : string.Empty) + ")";

    // Words are letters and digits only; doubling the quote keeps this right whatever Words becomes.
    private static string Quote(string wording) => $"\"{wording.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
