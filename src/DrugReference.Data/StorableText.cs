using System.Text;

namespace DrugReference.Data;

/// <summary>A text that SQLite gives back as it was given: of whole characters, and without a NUL, which would end it.</summary>
internal static class StorableText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool Is(string text)
    {
        try
        {
            return !text.Contains('\0', StringComparison.Ordinal)
                && (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || Strict.GetByteCount(text) >= 0);
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>The text, with the replacement character for what cannot be kept.</summary>
    public static string Mended(string text) =>
        Is(text) ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
}
