using System.Text;
using System.Text.RegularExpressions;

namespace DrugReference.Content.Markdown;

/// <summary>
/// Moves a list that is indented like code to the margin. To Markdown four blanks before <c>- 0.8 mg</c> make the line part
/// of the paragraph above, and a list of doses one run of text in which the hyphens read like minus signs.
/// </summary>
internal static partial class ListIndent
{
    /// <summary>The same lines, those of such lists without the blanks that all of them begin with.</summary>
    public static string Mend(string markdown)
    {
        if (!IndentedItem().IsMatch(markdown))
        {
            return markdown;
        }

        var mended = new StringBuilder();
        var (inList, excess, taken) = (false, 0, 0);
        for (var (start, end) = (0, -1); end < markdown.Length; start = end + 1)
        {
            end = markdown.IndexOf('\n', start) is var newline and >= 0 ? newline : markdown.Length;
            var line = markdown.AsSpan(start, end - start);
            if (line.IsWhiteSpace())
            {
                continue;
            }

            var indent = line.IndexOfAnyExcept(' ');
            var isItem = (line[indent] is '-' or '*' or '+' || char.IsAsciiDigit(line[indent])) && Item().IsMatch(line);
            if (isItem && !inList)
            {
                excess = indent >= 4 ? indent : 0;
            }

            inList = isItem || (inList && indent > 0);
            excess = inList ? Math.Min(excess, indent) : 0;
            if (excess > 0)
            {
                mended.Append(markdown, taken, start - taken);
                taken = start + excess;
            }
        }

        return taken == 0 ? markdown : mended.Append(markdown, taken, markdown.Length - taken).ToString();
    }

    /// <summary>Most monographs hold none, and are not taken apart.</summary>
    [GeneratedRegex(@"(?:^|\n) {4,}(?:[-*+]|[0-9]{1,9}[.)])[ \t]", RegexOptions.CultureInvariant)]
    private static partial Regex IndentedItem();

    [GeneratedRegex(@"^ *(?:[-*+]|[0-9]{1,9}[.)])[ \t]", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
