using System.Text.RegularExpressions;

namespace DrugReference.Content.Monographs;

/// <summary>
/// What a text says, without its markup and punctuation: words, figures and the signs that change a figure's meaning.
/// <c>1.5 mg</c> and <c>15 mg</c>, <c>&lt;18</c> and <c>&gt;18</c> differ; <c>**Yes.**</c> and <c>yes</c> do not.
/// </summary>
internal static partial class Wording
{
    public static string Of(string text) =>
        string.Join(' ', Token().Matches(text).Select(match => match.Value)).ToUpperInvariant();

    /// <summary>Whether one wording says all that the other says, in the same order.</summary>
    public static bool Holds(string wording, string other) =>
        other.Length == 0 || $" {wording} ".Contains($" {other} ", StringComparison.Ordinal);

    [GeneratedRegex(@"[0-9]+(?:[.,][0-9]+)*|\p{L}+|\p{N}|[<>≤≥=±%^/+−]|-(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
