using System.Text;

namespace DrugReference.Content.Monographs;

/// <summary>
/// What a text says, without its markup and punctuation: words, figures and the signs that change a figure's meaning.
/// <c>1.5 mg</c> and <c>15 mg</c>, <c>&lt;18</c> and <c>&gt;18</c> differ; <c>**Yes.**</c> and <c>yes</c> do not.
/// </summary>
internal static class Wording
{
    private const string Signs = "<>≤≥=±%^/+−";

    public static string Of(string text)
    {
        var wording = new StringBuilder(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var length = TokenLength(text, start);
            if (length > 0)
            {
                AppendUpper(wording, text.AsSpan(start, length));
            }

            start += Math.Max(length, 1);
        }

        return wording.ToString();
    }

    /// <summary>Whether one wording says all that the other says, in the same order.</summary>
    public static bool Holds(string wording, string other) =>
        other.Length == 0 || $" {wording} ".Contains($" {other} ", StringComparison.Ordinal);

    /// <summary>Length of the word, figure or sign that begins here; none begins at a blank, a dot or a star.</summary>
    private static int TokenLength(string text, int start)
    {
        var character = text[start];
        return char.IsAsciiDigit(character) ? FigureLength(text, start)
            : char.IsLetter(character) ? WordLength(text, start)
            : char.IsNumber(character) || Signs.Contains(character, StringComparison.Ordinal) || IsMinus(text, start) ? 1
            : 0;
    }

    private static int FigureLength(string text, int start)
    {
        var end = start + 1;
        while (IsDigitAt(text, end) || (end < text.Length && text[end] is '.' or ',' && IsDigitAt(text, end + 1)))
        {
            end++;
        }

        return end - start;
    }

    private static int WordLength(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return end - start;
    }

    private static bool IsMinus(string text, int start) => text[start] == '-' && IsDigitAt(text, start + 1);

    private static bool IsDigitAt(string text, int index) => index < text.Length && char.IsAsciiDigit(text[index]);

    private static void AppendUpper(StringBuilder wording, ReadOnlySpan<char> token)
    {
        if (wording.Length > 0)
        {
            wording.Append(' ');
        }

        foreach (var character in token)
        {
            wording.Append(char.ToUpperInvariant(character));
        }
    }
}
