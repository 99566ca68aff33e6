namespace DrugReference.Domain.Dosing;

/// <summary>The doses of one cycle for one patient, and when the next cycle starts.</summary>
public sealed record CycleSchedule
{
    internal CycleSchedule(PlanInput input, Course course, IReadOnlyList<PlannedDose> doses)
    {
        var (regimen, request) = (input.Regimen, input.Request);
        Rule = course.Rule!;
        Doses = doses;
        Total = new CycleTotal(doses);
        LengthDays = course.LengthDays;
        IsExtended = course.IsExtended;
        IsLastCycle = request.Cycle == regimen.MaximumCycles.Value;
        if (!IsLastCycle && request.Start is { } start)
        {
            var soonest = doses[^1].PlannedDay + regimen.MinimumDaysBetweenDoses.Value;
            NextCycleStart = start.Day(Math.Max(LengthDays + 1, soonest));
            ExtendedNextCycleStart = !IsExtended && Rule.Extension is { } extension
                ? start.Day(Math.Max(extension.ToDays + 1, soonest))
                : null;
        }
    }

    /// <summary>The branch of the regimen: its name, how far it may be extended, its basis.</summary>
    public CycleRule Rule { get; }

    /// <summary>The doses, in the order of their days.</summary>
    public IReadOnlyList<PlannedDose> Doses { get; }

    /// <summary>All doses together: never one dose.</summary>
    public CycleTotal Total { get; }

    /// <summary>Days from this day 1 to the next, with the extension where it was taken.</summary>
    public int LengthDays { get; }

    /// <summary>Whether the extension was taken.</summary>
    public bool IsExtended { get; }

    /// <summary>Whether the regimen allows no further cycle.</summary>
    public bool IsLastCycle { get; }

    /// <summary>Day 1 of the next cycle, when the plan has dates and a next cycle.</summary>
    public DateOnly? NextCycleStart { get; }

    /// <summary>Day 1 of the next cycle if this one were extended as far as it may be.</summary>
    public DateOnly? ExtendedNextCycleStart { get; }
}
