using System.Net;
using System.Text.RegularExpressions;

namespace DrugReference.Content.Tests.Corpus;

/// <summary>The words, figures and signs of a text in order, however they are marked up.</summary>
internal static partial class Tokens
{
    public static IReadOnlyList<string> Of(string markdown) =>
        [.. Token().Matches(WebUtility.HtmlDecode(Tag().Replace(markdown, SignOf))).Select(match => match.Value.ToUpperInvariant())];

    /// <summary>The first token that does not follow in order, or null when all do.</summary>
    public static string? FirstLost(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        var next = 0;
        for (var index = 0; index < expected.Count; index++)
        {
            var start = next;
            while (next < actual.Count && actual[next] != expected[index])
            {
                next++;
            }

            if (next == actual.Count)
            {
                return Around(expected, index) + " | after | " + Around(actual, start);
            }

            next++;
        }

        return null;
    }

    private static string Around(IReadOnlyList<string> tokens, int index) => string.Join(' ', tokens.Skip(index - 3).Take(8));

    private static string SignOf(Match tag) => tag.Value[1] == 'b' ? " " : string.Empty;

    [GeneratedRegex(@"[0-9]+(?:[.,][0-9]+)*|\p{L}+|\p{N}|[<>≤≥±%=+]", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"</?su[bp]>|<br ?/?>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
