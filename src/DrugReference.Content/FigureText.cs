using System.Text.RegularExpressions;

namespace DrugReference.Content;

/// <summary>Keeps a figure and its unit together: they must never be parted by the end of a line.</summary>
internal static partial class FigureText
{
    /// <summary>The text, of the same length, with a no-break space between each number and the unit after it.</summary>
    public static string Glue(string text) => BlankBeforeUnit().Replace(text, "\u00A0");

    [GeneratedRegex(
        @"(?<=[0-9]) (?=(?:mg|mcg|µg|ng|g|kg|mL|ml|dL|L|m²|m2|cm|mm|mmol|mEq|IU|%|°C)(?![A-Za-z]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex BlankBeforeUnit();
}
