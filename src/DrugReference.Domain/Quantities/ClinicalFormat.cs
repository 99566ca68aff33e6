using System.Globalization;
using System.Runtime.CompilerServices;

namespace DrugReference.Domain.Quantities;

/// <summary>
/// The one place where a clinical figure becomes text: leading zero, no trailing zero, a comma from 1,000, a no-break
/// space before the unit, and the same in every culture.
/// </summary>
/// <remarks>Rules: ISMP's list of error-prone dose designations and the NHS medication display guidance (MEDi-041 to
/// 044).</remarks>
public static class ClinicalFormat
{
    /// <summary>U+00A0: keeps a number and its unit on one line.</summary>
    public const char NoBreakSpace = '\u00A0';

    private const int ShownDecimals = 6;

    /// <summary>29 digits with a comma before each three of them, a point and a sign.</summary>
    private const int LongestNumber = 40;

    /// <summary>The bare number, with every decimal that it has: <c>0.8</c>, <c>1</c>, <c>1,250.5</c>.</summary>
    /// <param name="value">The figure, in any unit; it is not rounded.</param>
    /// <returns>The text, the same in every culture.</returns>
    public static string Number(decimal value) => new(Written(value, stackalloc char[LongestNumber]));

    /// <summary>The number and its unit on one line: <c>1.45 mg</c>.</summary>
    /// <param name="value">The figure, in <paramref name="unit"/>; it is not rounded.</param>
    /// <param name="unit">The unit as it is printed, such as <c>mg/m²</c>.</param>
    /// <returns>The text, the same in every culture.</returns>
    public static string Amount(decimal value, string unit) =>
        string.Concat(Written(value, stackalloc char[LongestNumber]), [NoBreakSpace], unit);

    /// <summary>
    /// A figure on its way to being rounded: cut, not rounded, after 6 decimals and marked with an ellipsis when it
    /// goes on, so that whoever rounds the printed figure arrives where the exact one does.
    /// </summary>
    /// <param name="value">The exact figure, in any unit.</param>
    /// <returns>The text, the same in every culture: <c>1.818118…</c>, or <c>1.45448</c> when it ends there.</returns>
    public static string Unrounded(decimal value)
    {
        var cut = Math.Round(value, ShownDecimals, MidpointRounding.ToZero);
        return cut == value ? Number(value) : string.Create(CultureInfo.InvariantCulture, $"{cut:N6}…");
    }

    /// <summary>A date that cannot be read with day and month exchanged: <c>Mon 9 Mar 2026</c>.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The text, the same in every culture.</returns>
    public static string Date(DateOnly date) => date.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A text for a program, a terminal or another record, where a no-break space would only be in the way.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The same with ordinary spaces.</returns>
    public static string WithPlainSpaces(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace(NoBreakSpace, ' ');
    }

    /// <summary>The same while it is put together, without a copy of what it was before.</summary>
    internal static string WithPlainSpaces(DefaultInterpolatedStringHandler text)
    {
        var plain = string.Create(text.Text.Length, text.Text, static (to, from) => from.Replace(to, NoBreakSpace, ' '));
        text.Clear();
        return plain;
    }

    /// <summary>A counted thing: <c>1 vial</c>, <c>2 vials</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="singular">The English noun for one; its plural ends in s.</param>
    /// <returns>The text, the same in every culture.</returns>
    public static string Count(int count, string singular) => Amount(count, count == 1 ? singular : singular + "s");

    private static ReadOnlySpan<char> Written(decimal value, Span<char> text)
    {
        // Only a comma needs the pattern: a plan is mostly smaller figures, and to read it takes a third of its time.
        var hasComma = Math.Abs(value) is 0 or >= 1000;
        value.TryFormat(text, out var length, hasComma ? "#,##0.############################" : default, CultureInfo.InvariantCulture);
        var shown = text[..length];
        return !hasComma && value.Scale > 0 ? shown.TrimEnd('0').TrimEnd('.') : shown;
    }
}
