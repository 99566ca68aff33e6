using DrugReference.Domain.Search;

namespace DrugReference.Data.Search;

/// <summary>Writes terms as an FTS5 expression: every word quoted, so that no text is ever an operator.</summary>
internal static class FtsExpression
{
    /// <summary>Shorter beginnings stand for too many words of the text.</summary>
    private const int ShortestBeginning = 3;

    public static string All(IEnumerable<SearchTerm> terms) => string.Join(" AND ", terms.Select(Of));

    public static string Any(IEnumerable<SearchTerm> terms) => string.Join(" OR ", terms.Select(Of));

    // Words are letters and digits only; doubling the quote keeps this right whatever Words becomes.
    public static string Quote(string wording) => $"\"{wording.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Of(SearchTerm term)
    {
        // Where known words begin so, they are looked for instead.
        var beginning = term is { IsPrefix: true, Wordings.Count: 1 } && term.Typed.Length >= ShortestBeginning ? "*" : string.Empty;
        return "(" + string.Join(" OR ", term.Wordings.Select(Quote)) + beginning + ")";
    }
}
