namespace DrugReference.Content;

/// <summary>Keeps a figure and its unit together: they must never be parted by the end of a line.</summary>
internal static class FigureText
{
    private const char NoBreakSpace = '\u00A0';

    private static readonly string[] Units =
        ["mg", "mcg", "µg", "ng", "g", "kg", "mL", "ml", "dL", "L", "m²", "m2", "cm", "mm", "mmol", "mEq", "IU", "%", "°C"];

    /// <summary>The text, of the same length, with a no-break space between each number and the unit after it.</summary>
    public static string Glue(string text)
    {
        var first = Next(text, 0);
        return first < 0 ? text : string.Create(text.Length, (text, first), static (glued, source) =>
        {
            source.text.CopyTo(glued);
            for (var blank = source.first; blank >= 0; blank = Next(source.text, blank + 1))
            {
                glued[blank] = NoBreakSpace;
            }
        });
    }

    /// <summary>The next blank between a number and its unit, or -1. There are fewer digits than blanks to look at.</summary>
    private static int Next(string text, int start)
    {
        for (var at = start; text.AsSpan(at).IndexOfAnyInRange('0', '9') is var digit and >= 0;)
        {
            at += digit + 1;
            if (at < text.Length && text[at] == ' ' && BeginsWithUnit(text.AsSpan(at + 1)))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool BeginsWithUnit(ReadOnlySpan<char> text)
    {
        foreach (var unit in Units)
        {
            if (text.StartsWith(unit, StringComparison.Ordinal)
                && (text.Length == unit.Length || !char.IsAsciiLetter(text[unit.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
