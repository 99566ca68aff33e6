using System.Buffers;
using System.Collections.Frozen;

namespace DrugReference.Content.Markdown;

/// <summary>
/// Knows HTML in which nothing can be hidden: text, and the tags below to the letter, each opened and closed in order. Of
/// attributes a file has a say in the numbers of its lists alone, and in the letters, figures and hyphens of a link inside the
/// page. Whatever is not on the list, if only by a blank, is not plain.
/// </summary>
internal static class PlainHtml
{
    private const string Table = "<div class=\"table-scroll\" tabindex=\"0\">";

    private static readonly string[] Elements =
        ["a", "p", "strong", "em", "code", "sub", "sup", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"];

    /// <summary>Longest tag with a value: an id of a section is shorter.</summary>
    private const int LongestTag = 120;

    private static readonly SearchValues<char> Number = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> Id = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private static readonly (string Beginning, string Bare, SearchValues<char> Value)[] WithValue =
        [("<ol start=\"", "<ol>", Number), ("<li value=\"", "<li>", Number), ("<a href=\"#", "<a>", Id)];

    private static readonly string[] Empty = ["<br>", "<br/>", "<br />", "<hr />"];

    /// <summary>What a tag does to the elements that are open: begins one (1 and up), ends it (-1 and down), nothing (0).</summary>
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Tags = Elements
        .SelectMany((name, index) => new[] { ($"<{name}>", index + 1), ($"</{name}>", -index - 1) })
        .Concat([(Table, Elements.Length + 1), ("</div>", -Elements.Length - 1)])
        .Concat([(FigureRenderer.Beginning, Elements.Length + 2), ("</span>", -Elements.Length - 2)])
        .Concat(Empty.Select(tag => (tag, 0)))
        .ToFrozenDictionary(tag => tag.Item1, tag => tag.Item2, StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Is(ReadOnlySpan<char> html)
    {
        // Deeper than this the sanitizer may decide; the parser refuses half of it.
        Span<int> open = stackalloc int[256];
        var depth = 0;
        for (var start = html.IndexOf('<'); start >= 0; start = html.IndexOf('<'))
        {
            html = html[start..];
            var length = html[..Math.Min(LongestTag, html.Length)].IndexOf('>') + 1;
            if (!Tags.TryGetValue(WithoutValue(html[..length]), out var effect) || (effect > 0 && depth == open.Length))
            {
                return false;
            }

            if (effect > 0)
            {
                open[depth++] = effect;
            }
            else if (effect < 0 && (depth == 0 || open[--depth] != -effect))
            {
                return false;
            }

            html = html[length..];
        }

        return depth == 0;
    }

    /// <summary><c>&lt;ol start="3"&gt;</c> and <c>&lt;a href="#dosage"&gt;</c> without their values; any other tag as it is.</summary>
    private static ReadOnlySpan<char> WithoutValue(ReadOnlySpan<char> tag)
    {
        foreach (var (beginning, bare, allowed) in WithValue)
        {
            if (tag.StartsWith(beginning, StringComparison.Ordinal) && tag.EndsWith("\">", StringComparison.Ordinal)
                && tag[beginning.Length..^2] is { Length: > 0 } value && !value.ContainsAnyExcept(allowed))
            {
                return bare;
            }
        }

        return tag;
    }
}
