using DrugReference.Domain.Search;

namespace DrugReference.Data.Search;

/// <summary>Writes terms as an FTS5 expression: every word quoted, so that no text is ever an operator.</summary>
internal static class FtsExpression
{
    public static string Any(IEnumerable<SearchTerm> terms) =>
        string.Join(" OR ", terms.SelectMany(term => term.Wordings.Select(wording => Of(wording, term.IsBeginning))));

    public static string Of(string wording, bool isBeginning) => isBeginning ? Quote(wording) + "*" : Quote(wording);

    // Words are letters and digits only; doubling the quote keeps this right whatever Words becomes.
    private static string Quote(string wording) => $"\"{wording.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
