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
        char[]? glued = null;
        for (var blank = text.IndexOf(' ', StringComparison.Ordinal); blank >= 0; blank = text.IndexOf(' ', blank + 1))
        {
            if (blank > 0 && char.IsAsciiDigit(text[blank - 1]) && BeginsWithUnit(text.AsSpan(blank + 1)))
            {
                glued ??= text.ToCharArray();
                glued[blank] = NoBreakSpace;
            }
        }

        return glued is null ? text : new string(glued);
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
