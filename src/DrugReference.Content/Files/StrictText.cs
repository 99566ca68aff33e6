using System.Buffers;
using System.Text;

namespace DrugReference.Content.Files;

/// <summary>Decodes UTF-8 without ever putting a replacement character in the place of what the file says.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Everything below a blank but tabs, ends of lines and pages, and the vertical tabs of word processors.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code).Except(['\t', '\n', '\v', '\f', '\r']), '\u007F']);

    /// <summary>The text with line ends as <c>\n</c> and without a byte order mark, or null with the problem reported.</summary>
    public static string? Decode(byte[] bytes, ProblemSink problems)
    {
        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        try
        {
            var text = Strict.GetString(bytes, start, bytes.Length - start)
                .Replace("\r\n", "\n", StringComparison.Ordinal)
                .Replace('\r', '\n');
            return HasControls(text, problems) ? null : text;
        }
        catch (DecoderFallbackException exception)
        {
            var before = Encoding.UTF8.GetString(bytes, start, Math.Max(exception.Index, 0));
            Report(before, "file-not-utf8", "The file is not valid UTF-8 here.", problems);
            return null;
        }
    }

    /// <summary>The first control character that no text needs, or -1; YAML can write one as an escape.</summary>
    public static int IndexOfControl(string text) => text.AsSpan().IndexOfAny(Controls);

    /// <summary>Markdown would replace a NUL, and the others have no meaning that could be shown.</summary>
    private static bool HasControls(string text, ProblemSink problems)
    {
        var index = IndexOfControl(text);
        if (index >= 0)
        {
            Report(text[..index], "file-control-character", "An invisible control character stands here.", problems);
        }

        return index >= 0;
    }

    private static void Report(string before, string rule, string message, ProblemSink problems) => problems.Error(
        before.Count(character => character == '\n') + 1, before.Length - before.LastIndexOf('\n'), rule, message);
}
