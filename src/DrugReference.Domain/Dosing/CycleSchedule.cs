using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>The doses of one cycle for one patient, and when the next cycle starts.</summary>
public sealed record CycleSchedule
{
    internal CycleSchedule(CycleRule rule, IReadOnlyList<PlannedDose> doses, CycleStart? start, bool isLastCycle)
    {
        Rule = rule;
        Doses = doses;
        Total = new CycleTotal(doses);
        IsLastCycle = isLastCycle;
        if (!isLastCycle)
        {
            NextCycleStart = start?.Day(rule.LengthDays + 1);
            ExtendedNextCycleStart = rule.ExtendableToDays is { } days ? start?.Day(days + 1) : null;
        }
    }

    /// <summary>
    /// The branch of the regimen: its name, its length in days, how far it may be extended, its basis.
    /// </summary>
    public CycleRule Rule { get; }

    /// <summary>The doses, in the order of their days.</summary>
    public IReadOnlyList<PlannedDose> Doses { get; }

    /// <summary>All doses together: never one dose.</summary>
    public CycleTotal Total { get; }

    /// <summary>Whether the regimen allows no further cycle.</summary>
    public bool IsLastCycle { get; }

    /// <summary>Day 1 of the next cycle, when the plan has dates and a next cycle.</summary>
    public DateOnly? NextCycleStart { get; }

    /// <summary>Day 1 of the next cycle when this one is extended as far as it may be.</summary>
    public DateOnly? ExtendedNextCycleStart { get; }
}
