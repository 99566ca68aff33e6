using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>
/// The branch of the regimen that a request leads to, with what its history takes from it: reductions, a dose left out, an
/// extension.
/// </summary>
internal sealed class Course
{
    private Course(Regimen regimen, DoseRequest request, string? responseId)
    {
        ResponseId = responseId;
        Rule = regimen.Cycles.FirstOrDefault(rule => rule.Scope.Covers(request.Cycle, responseId));
        Interruptions = [.. regimen.Interruptions.Where(rule => request.InterruptionDays is { } days && rule.Covers(days))];
        IsWithinCycle = request.Day is { } day && day > regimen.FirstDoseDay;
        Step = (request.PriorReductions ?? 0) + (request.ReductionNotTolerated ? 1 : 0)
            + (!IsWithinCycle && Interruptions.Any(rule => rule.Reduces) ? 1 : 0);
        Omitted = IsWithinCycle && Interruptions.Any(rule => rule.OmitsDose) ? request.Day : null;
        IsExtended = request.Extend && Rule?.Extension is not null;
    }

    /// <summary>The response, where the cycle depends on one.</summary>
    public string? ResponseId { get; }

    /// <summary>The branch, or null where the regimen has none.</summary>
    public CycleRule? Rule { get; }

    /// <summary>What the regimen says of the interruption that was entered.</summary>
    public IReadOnlyList<InterruptionRule> Interruptions { get; }

    /// <summary>Whether the request is about a dose after the cycle's first, so that the interruption lies in this cycle.</summary>
    public bool IsWithinCycle { get; }

    /// <summary>How many reductions this cycle has; 0 is the full dose.</summary>
    public int Step { get; }

    /// <summary>The dose day that is left out, or null.</summary>
    public int? Omitted { get; }

    /// <summary>Whether the extension was asked for and is known to be justified.</summary>
    public bool IsExtended { get; private init; }

    /// <summary>Days from this day 1 to the next.</summary>
    public int LengthDays => IsExtended ? Rule!.Extension!.ToDays : Rule!.LengthDays;

    public static Course Of(PlanInput input)
    {
        var (regimen, request) = (input.Regimen, input.Request);
        var responseId = regimen.AsksResponse(request.Cycle) ? request.ResponseId : null;
        var course = new Course(regimen, request, responseId);
        return course.IsExtended && course.Rule!.Extension!.When.Holds(KnownFacts.Of(input, [])) != true
            ? new Course(regimen, request with { Extend = false }, responseId)
            : course;
    }

    /// <summary>Whether the reductions have come to their end.</summary>
    public bool IsReducedAway(Regimen regimen) => Step > (regimen.Reductions?.Steps.Count ?? 0);

    /// <summary>The step of this cycle, or null at the full dose.</summary>
    public Reduction? ReductionIn(Regimen regimen) => Step == 0 ? null : regimen.Reductions!.Steps[Step - 1];

    /// <summary>The doses that are left, each with its rate.</summary>
    public IReadOnlyList<(DoseDay Day, DoseRate Rate)> Doses(Regimen regimen)
    {
        var reduction = ReductionIn(regimen);
        return
        [
            .. Rule!.Days
                .Where(day => day.Day != Omitted && (reduction is null || reduction.Days.Count == 0 || reduction.Days.Contains(day.Day)))
                .Select(day => (day, reduction is null ? day.Rate : day.Rate.Times(reduction.Factor))),
        ];
    }
}
