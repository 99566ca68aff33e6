using System.Globalization;

namespace DrugReference.Domain.Quantities;

/// <summary>
/// The one grammar of a number, typed or in a content file: ASCII digits with at most one decimal point between them,
/// such as <c>70</c>, <c>70.5</c> or <c>0.8</c>. No sign, exponent, thousands separator, comma or other script.
/// </summary>
/// <remarks>
/// A grammar of our own, because the platform's reads <c>70,5</c> as 705, <c>1e2</c> as 100 and <c>٧٠</c> not at all.
/// </remarks>
public static class PlainDecimal
{
    /// <summary>The longest text that is looked at, in characters.</summary>
    public const int MaxLength = 12;

    /// <summary>Reads a text that follows the grammar to the letter; surrounding blanks are not part of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The number, or 0 when refused.</param>
    /// <returns><see langword="true"/> when the text follows the grammar.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        return IsPlain(text)
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > MaxLength || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[^1]))
        {
            return false;
        }

        // 070 is a slip, or an octal number to somebody.
        if (text.Length > 1 && text[0] == '0' && text[1] != '.')
        {
            return false;
        }

        var points = 0;
        foreach (var character in text)
        {
            points += character == '.' ? 1 : 0;
            if (character != '.' && !char.IsAsciiDigit(character))
            {
                return false;
            }
        }

        return points <= 1;
    }
}
