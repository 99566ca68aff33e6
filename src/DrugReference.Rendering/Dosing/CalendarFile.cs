using System.Globalization;
using System.Text;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Rendering.Dosing;

/// <summary>
/// The days of a plan as an iCalendar file (RFC 5545): dates, and what the label gives on them. Nothing of the patient: no
/// height, no weight, no dose in mg, because a calendar is shared and synchronised.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What it holds, as UTF-8.</param>
public sealed record CalendarFile(string Name, string Text)
{
    public const string ContentType = "text/calendar";

    /// <summary>Octets of a line, without its end.</summary>
    private const int MaxLineOctets = 75;

    public static CalendarFile Of(CyclePlan plan, PlanOrigin origin)
    {
        var (schedule, cycle, now) = (plan.Schedule!, plan.Request.Cycle, origin.Now);
        var drug = Display.Capitalised(origin.Identity.Name);
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//DrugReference//Doses of one cycle//EN", "CALSCALE:GREGORIAN",
            .. schedule.Doses.SelectMany(dose => Event(
                now, dose.Date!.Value, $"{drug}, cycle {cycle}, day {ClinicalFormat.Number(dose.Day)}", About(schedule, dose))),
            .. schedule.NextCycleStart is { } next
                ? Event(now, next, $"{drug}, day 1 of the cycle after cycle {cycle}", "Calculate the doses of that cycle first.")
                : [],
            "END:VCALENDAR",
        ];
        return new($"{origin.Slug}-cycle-{cycle}.ics", string.Concat(lines.Select(Folded)));
    }

    private static string About(CycleSchedule schedule, PlannedDose dose)
    {
        var window = dose.Earliest == dose.Latest
            ? ""
            : $"Window: from {ClinicalFormat.Date(dose.Earliest!.Value)} to {ClinicalFormat.Date(dose.Latest!.Value)}.\n";
        return $"{window}Label dose, before any reduction: {schedule.Rule.Days.First(day => day.Day == dose.Day).Rate}.\n"
            + "Calculate the dose anew before giving it.";
    }

    private static IEnumerable<string> Event(DateTimeOffset now, DateOnly day, string summary, string description) =>
    [
        "BEGIN:VEVENT",
        $"UID:{Guid.NewGuid()}",
        string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}"),
        string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{day:yyyyMMdd}"),
        string.Create(CultureInfo.InvariantCulture, $"DTEND;VALUE=DATE:{day.AddDays(1):yyyyMMdd}"),
        $"SUMMARY:{Escaped(summary)}",
        $"DESCRIPTION:{Escaped(description)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ];

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace(ClinicalFormat.NoBreakSpace, ' ');

    /// <summary>A line of at most 75 octets, going on in lines that begin with a blank; no character is cut in two.</summary>
    private static string Folded(string line)
    {
        var (text, octets) = (new StringBuilder(), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxLineOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        return text.Append("\r\n").ToString();
    }
}
