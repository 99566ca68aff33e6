using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DrugReference.Domain.Quantities;

/// <summary>The date of a cycle's day 1: a calendar date without a time, so that no clock change can move it.</summary>
/// <remarks>
/// Years 2000 to 2100. The default holds no date: reading it throws <see cref="InvalidOperationException"/>.
/// </remarks>
public readonly record struct CycleStart : IReadable<CycleStart>
{
    /// <summary>The first year that is taken.</summary>
    public const int MinYear = 2000;

    /// <summary>The last year that is taken.</summary>
    public const int MaxYear = 2100;

    private const string Format = "yyyy-MM-dd";

    private readonly DateOnly _date;

    private CycleStart(DateOnly date) => _date = date;

    /// <summary>The date of day 1.</summary>
    /// <exception cref="InvalidOperationException">This is the default.</exception>
    public DateOnly Date =>
        _date != default ? _date : throw new InvalidOperationException("This start was never given a date.");

    /// <summary>Makes the start from the date of day 1.</summary>
    /// <param name="date">A date in the years 2000 to 2100.</param>
    /// <returns>The start.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 2000 to 2100.</exception>
    public static CycleStart On(DateOnly date) => date.Year is >= MinYear and <= MaxYear
        ? new(date)
        : throw new ArgumentOutOfRangeException(nameof(date), date, $"A cycle starts in the years {Years}.");

    /// <summary>The date of a day of the cycle; the start itself is day 1.</summary>
    /// <param name="day">The day, from 1; a day after the cycle's last is a day of the next cycle.</param>
    /// <returns>The date.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is below 1.</exception>
    /// <exception cref="InvalidOperationException">This is the default.</exception>
    public DateOnly Day(int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, 1);
        return Date.AddDays(day - 1);
    }

    /// <inheritdoc/>
    public static bool TryRead(string? text, out CycleStart value, [NotNullWhen(false)] out string? problem)
    {
        value = default;
        problem = null;
        var typed = text.AsSpan().Trim();
        if (typed.IsEmpty)
        {
            problem = "Enter the date of day 1.";
        }
        else if (!IsIso(typed))
        {
            problem = "Enter the date as year-month-day, such as 2026-03-09: "
                + "a date such as 03/09/2026 can be read in two ways.";
        }
        else if (!DateOnly.TryParseExact(
            typed, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            problem = $"{typed} is not a day of the calendar.";
        }
        else if (date.Year is < MinYear or > MaxYear)
        {
            problem = $"Enter a year from {Years}.";
        }
        else
        {
            value = new CycleStart(date);
        }

        return problem is null;
    }

    /// <summary>The date in ISO form, such as <c>2026-03-09</c>.</summary>
    public override string ToString() =>
        _date != default ? _date.ToString(Format, CultureInfo.InvariantCulture) : "no start";

    private static string Years => string.Create(CultureInfo.InvariantCulture, $"{MinYear} to {MaxYear}");

    private static bool IsIso(ReadOnlySpan<char> text) =>
        text is [_, _, _, _, '-', _, _, '-', _, _]
            && !string.Concat(text[..4], text[5..7], text[8..]).AsSpan().ContainsAnyExceptInRange('0', '9');
}
