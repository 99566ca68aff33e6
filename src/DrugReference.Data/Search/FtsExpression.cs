using DrugReference.Domain.Search;

namespace DrugReference.Data.Search;

/// <summary>Writes terms as an FTS5 expression: every word quoted, so that no text is ever an operator.</summary>
internal static class FtsExpression
{
    /// <summary>Shorter beginnings stand for too many words of the headings.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>Shorter beginnings stand for too many words of the texts.</summary>
    private const int ShortestInTexts = 5;

    public static string Any(IEnumerable<SearchTerm> terms) => string.Join(" OR ", terms.SelectMany(Wordings));

    /// <summary>The wordings of a term; it is found where any of them is.</summary>
    public static IEnumerable<string> Wordings(SearchTerm term) =>
        term.Wordings.Select(Quote).Select(wording => IsBeginning(term) ? wording + "*" : wording);

    // Words are letters and digits only; doubling the quote keeps this right whatever Words becomes.
    public static string Quote(string wording) => $"\"{wording.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Whether all words are looked for that begin so. Where known words do, they are looked for instead.</summary>
    public static bool IsBeginning(SearchTerm term) =>
        term is { IsPrefix: true, Wordings.Count: 1 } && term.Typed.Length >= ShortestBeginning;

    public static bool IsShortBeginning(SearchTerm term) => IsBeginning(term) && term.Typed.Length < ShortestInTexts;
}
