namespace DrugReference.Domain.Dosing;

/// <summary>When a dose of the cycle is given, in days of the cycle.</summary>
/// <param name="Day">The day that the regimen names.</param>
/// <param name="Planned">The day on which it falls, or was given.</param>
/// <param name="Earliest">The first day on which it may be given.</param>
/// <param name="Latest">The last day on which it may be given.</param>
/// <param name="WasGiven">Whether the planned day is one on which it was given.</param>
/// <param name="IsOutside">Whether the planned day lies outside what the regimen allows for its day.</param>
internal sealed record DoseTime(int Day, int Planned, int Earliest, int Latest, bool WasGiven, bool IsOutside)
{
    /// <summary>
    /// The times of some dose days: each after the first within its window, and far enough from the dose before.
    /// </summary>
    /// <param name="regimen">The dosing rules.</param>
    /// <param name="days">The dose days that are left, in order.</param>
    /// <param name="givenDay">The dose day that was given already, or null.</param>
    /// <param name="givenOn">The day on which it was.</param>
    public static IReadOnlyList<DoseTime> Of(Regimen regimen, IEnumerable<int> days, int? givenDay, int? givenOn)
    {
        List<DoseTime> times = [];
        foreach (var day in days)
        {
            times.Add(times.Count == 0
                ? new DoseTime(day, day, day, day, WasGiven: false, IsOutside: false)
                : After(times[^1], day, regimen, day == givenDay ? givenOn : null));
        }

        return times;
    }

    private static DoseTime After(DoseTime previous, int day, Regimen regimen, int? givenOn)
    {
        var window = regimen.WindowDays?.Value ?? 0;
        var earliest = Math.Max(day - window, previous.Planned + regimen.MinimumDaysBetweenDoses.Value);
        var latest = day + window;
        if (givenOn is { } given)
        {
            return new(day, given, earliest, latest, WasGiven: true, IsOutside: given < earliest || given > latest);
        }

        // No day is left: the distance to the dose before counts for more than the window.
        return earliest > latest
            ? new(day, earliest, earliest, earliest, WasGiven: false, IsOutside: true)
            : new(day, Math.Max(day, earliest), earliest, latest, WasGiven: false, IsOutside: false);
    }
}
