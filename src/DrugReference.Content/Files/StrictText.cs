using System.Text;

namespace DrugReference.Content.Files;

/// <summary>Decodes UTF-8 without ever putting a replacement character in the place of what the file says.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text with line ends as <c>\n</c> and without a byte order mark, or null with the problem reported.</summary>
    public static string? Decode(byte[] bytes, ProblemSink problems)
    {
        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        try
        {
            return Strict.GetString(bytes, start, bytes.Length - start).ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException exception)
        {
            var before = Encoding.UTF8.GetString(bytes, start, Math.Max(exception.Index, 0));
            var line = before.Count(character => character == '\n') + 1;
            var column = before.Length - before.LastIndexOf('\n');
            problems.Error(line, column, "file-not-utf8", "The file is not valid UTF-8 here.");
            return null;
        }
    }
}
