using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>Plans one cycle of a regimen for one patient: a pure function of what it is given.</summary>
public static class CyclePlanner
{
    /// <summary>Plans the cycle, or says which entries prevent it.</summary>
    /// <param name="regimen">The dosing rules.</param>
    /// <param name="request">What was entered and chosen.</param>
    /// <returns>
    /// A plan with doses; a plan without doses where the regimen stops; or the problems at their fields.
    /// </returns>
    /// <exception cref="InvalidOperationException">A quantity of the request is the default.</exception>
    public static PlanResult Plan(Regimen regimen, DoseRequest request)
    {
        ArgumentNullException.ThrowIfNull(regimen);
        ArgumentNullException.ThrowIfNull(request);

        var label = regimen.Labels.FirstOrDefault(label => label.Id == request.LabelId);
        var problems = RequestCheck.Problems(regimen, request, label);
        return problems.Count > 0 || label is null
            ? new PlanResult(problems)
            : new PlanResult(Plan(regimen, request, label));
    }

    private static CyclePlan Plan(Regimen regimen, DoseRequest request, LabelProfile label)
    {
        var area = request.Formula.Compute(request.Height, request.Weight);
        var mosteller = BsaFormula.Mosteller.Compute(request.Height, request.Weight);
        decimal? percent = request.Formula == BsaFormula.Mosteller ? null : PercentAbove(area, mosteller);

        List<Statement> working = [PlanWorking.OfArea(request, area, regimen.AreaBasis.Basis)];
        if (percent is { } difference)
        {
            working.Add(PlanWorking.OfComparison(request, area, mosteller, difference, regimen.AreaBasis.Basis));
        }

        var stops = Stops(regimen, request);
        var schedule = stops.Count > 0 ? null : Schedule(regimen, request, label, area);
        if (schedule is not null)
        {
            working.AddRange(schedule.Doses.SelectMany(dose => dose.Working));
            working.AddRange(PlanWorking.OfSchedule(schedule, request.Start));
        }

        return new CyclePlan(
            request,
            label,
            ResponseOf(regimen, request),
            area,
            percent,
            schedule,
            working,
            schedule is null ? stops : Findings(regimen, request, label, schedule),
            [Age(label), .. regimen.NotChecked]);
    }

    private static decimal PercentAbove(BodySurfaceArea area, BodySurfaceArea mosteller) =>
        ClinicalRounding.HalfUp((area.SquareMetres - mosteller.SquareMetres) * 100 / mosteller.SquareMetres, 1);

    private static ResponseOption? ResponseOf(Regimen regimen, DoseRequest request) =>
        regimen.Response?.Options.FirstOrDefault(option => option.Id == request.ResponseId);

    private static IReadOnlyList<Finding> Stops(Regimen regimen, DoseRequest request)
    {
        var maximum = regimen.MaximumCycles;
        return request.Cycle.Value > maximum.Value.Value
            ? [new(FindingSeverity.Stop,
                $"The regimen ends after cycle {maximum.Value}: there is no dose for cycle {request.Cycle}.",
                maximum.Basis)]
            : [.. regimen.Stops
                .Where(stop => stop.Scope.Covers(request.Cycle, request.ResponseId))
                .Select(stop => new Finding(FindingSeverity.Stop, stop.Text, stop.Basis))];
    }

    private static CycleSchedule Schedule(
        Regimen regimen, DoseRequest request, LabelProfile label, BodySurfaceArea area)
    {
        var rule = regimen.Cycles.Single(rule => rule.Scope.Covers(request.Cycle, request.ResponseId));
        PlannedDose[] doses =
            [.. rule.Days.Select(day => new PlannedDose(day, area, regimen, label, request.Start, rule.Basis))];
        return new CycleSchedule(rule, doses, request.Start, isLastCycle: request.Cycle == regimen.MaximumCycles.Value);
    }

    private static IReadOnlyList<Finding> Findings(
        Regimen regimen, DoseRequest request, LabelProfile label, CycleSchedule schedule) =>
        [.. regimen.Advice
            .Where(advice => advice.Scope.Covers(request.Cycle, request.ResponseId)
                && (advice.Labels.Count == 0 || advice.Labels.Contains(label.Id, StringComparer.Ordinal))
                && (advice.WhenDoseBelow is not { } least
                    || schedule.Doses.Any(dose => dose.Mass.Milligrams < least.Milligrams)))
            .Select(advice => advice.Finding)
            .OrderBy(finding => finding.Severity)];

    private static Statement Age(LabelProfile label) => new(
        $"Age: the {label.Name} label is for patients of "
            + $"{ClinicalFormat.Count(label.MinimumAgeYears.Value, "year")} and over.",
        label.MinimumAgeYears.Basis);
}
