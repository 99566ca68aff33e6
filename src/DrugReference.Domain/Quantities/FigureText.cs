using System.Buffers;

namespace DrugReference.Domain.Quantities;

/// <summary>Figures inside a running text: a number and its unit, which the end of a line must never part.</summary>
public static class FigureText
{
    /// <summary>Longest run that is kept on one line; a longer one would not fit a phone.</summary>
    private const int LongestRun = 32;

    private const char Times = '×';

    /// <summary>Where a line may end anyway.</summary>
    private const string LineEnds = " \n";

    /// <summary>Behind each of these a blank may have to be glued.</summary>
    private static readonly SearchValues<char> BeforeBlank = SearchValues.Create("0123456789×");

    private static readonly ILookup<char, string> Units = new[]
    {
        "mg", "mcg", "µg", "ng", "g", "kg", "mL", "ml", "dL", "L", "m²", "m2", "cm", "mm", "mmol", "mEq", "IU", "%", "°C", "ms", "mmHg",
        "day", "days", "hour", "hours", "h", "minute", "minutes", "min", "week", "weeks", "month", "months", "year", "years",
    }.ToLookup(unit => unit[0]);

    /// <summary>The same by their first letter; none begins with a letter beyond these.</summary>
    private static readonly string[][] UnitTable = [.. Enumerable.Range(0, 'µ' + 1).Select(code => Units[(char)code].ToArray())];

    /// <summary>The text with a no-break space between each number and the unit after it, after "day", and on both sides of a times sign.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>A text of the same length.</returns>
    public static string Glue(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hasTimes = text.Contains(Times, StringComparison.Ordinal);
        var first = NextBlank(text, 0, hasTimes);
        return first < 0 ? text : string.Create(text.Length, (text, first, hasTimes), static (glued, source) =>
        {
            source.text.CopyTo(glued);
            for (var blank = source.first; blank >= 0; blank = NextBlank(source.text, blank + 1, source.hasTimes))
            {
                glued[blank] = ClinicalFormat.NoBreakSpace;
            }
        });
    }

    /// <summary>The next stretch of a glued text that must stay on one line: a no-break space with all that touches it.</summary>
    /// <remarks>The space alone is not enough: a line may end behind the slash of <c>mg/m²</c>.</remarks>
    /// <param name="text">A text out of <see cref="Glue"/>.</param>
    /// <param name="start">Where to look from.</param>
    /// <returns>The stretch, empty at the end of the text when there is no further one.</returns>
    public static Range NextRun(ReadOnlySpan<char> text, int start)
    {
        while (text[start..].IndexOf(ClinicalFormat.NoBreakSpace) is var found and >= 0)
        {
            var at = start + found;
            var first = start + text[start..at].LastIndexOfAny(LineEnds) + 1;
            var end = text[at..].IndexOfAny(LineEnds) is var blank and >= 0 ? at + blank : text.Length;
            if (end - first <= LongestRun)
            {
                return first..end;
            }

            start = end;
        }

        return text.Length..text.Length;
    }

    /// <summary>The next blank that must not end a line, or -1. There are fewer digits than blanks to look at.</summary>
    /// <remarks>Most texts hold no times sign, and to look for digits alone is faster.</remarks>
    private static int NextBlank(string text, int start, bool hasTimes)
    {
        for (var at = start; NextFigure(text.AsSpan(at), hasTimes) is var found and >= 0;)
        {
            at += found + 1;
            if (at - 2 >= start && text[at - 2] == ' ' && EndsWithDay(text.AsSpan(0, at - 2)))
            {
                return at - 2;
            }

            if (at + 1 < text.Length && text[at] == ' '
                && (text[at + 1] == Times || (text[at - 1] == Times ? text[at + 1] != ' ' : BeginsWithUnit(text.AsSpan(at + 1)))))
            {
                return at;
            }
        }

        return -1;
    }

    private static int NextFigure(ReadOnlySpan<char> text, bool hasTimes) =>
        hasTimes ? text.IndexOfAny(BeforeBlank) : text.IndexOfAnyInRange('0', '9');

    /// <summary>Days of a cycle are counted behind the word: <c>day 8</c>, <c>days 13 to 17</c>.</summary>
    private static bool EndsWithDay(ReadOnlySpan<char> text) =>
        text.EndsWith("day", StringComparison.OrdinalIgnoreCase) || text.EndsWith("days", StringComparison.OrdinalIgnoreCase);

    private static bool BeginsWithUnit(ReadOnlySpan<char> text)
    {
        foreach (var unit in text[0] < UnitTable.Length ? UnitTable[text[0]] : [])
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
