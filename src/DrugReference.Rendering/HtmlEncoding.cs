namespace DrugReference.Rendering;

/// <summary>A text as HTML holds it: the five characters that HTML reads, by hand, as a browser would have to fetch tables of all others.</summary>
internal static class HtmlEncoding
{
    private const string Read = "&<>\"'";

    /// <summary>Most texts hold none of the five, and stay what they are.</summary>
    public static string Of(string text)
    {
        var length = text.Length;
        for (var rest = text.AsSpan(); rest.IndexOfAny(Read) is var next and >= 0; rest = rest[(next + 1)..])
        {
            length += Written(rest[next]).Length - 1;
        }

        return length == text.Length ? text : string.Create(length, text, static (html, text) => Write(text, html));
    }

    private static void Write(ReadOnlySpan<char> text, Span<char> html)
    {
        for (; text.IndexOfAny(Read) is var next and >= 0; text = text[(next + 1)..])
        {
            var written = Written(text[next]);
            text[..next].CopyTo(html);
            written.CopyTo(html[next..]);
            html = html[(next + written.Length)..];
        }

        text.CopyTo(html);
    }

    private static string Written(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#x27;",
    };
}
