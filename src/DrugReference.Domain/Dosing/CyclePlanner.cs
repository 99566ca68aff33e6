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

        if (request.Height == default || request.Weight == default || request.Cycle == default)
        {
            throw new InvalidOperationException("The height, the weight or the cycle was never given a figure.");
        }

        var label = regimen.Labels.FirstOrDefault(label => label.Id == request.LabelId);
        var problems = RequestCheck.Problems(regimen, request, label);
        return problems.Count > 0 || label is null
            ? new PlanResult(problems)
            : new PlanResult(Plan(new PlanInput(
                regimen, label, request, request.Formula.Compute(request.Height, request.Weight))));
    }

    private static CyclePlan Plan(PlanInput input)
    {
        var request = input.Request;
        var isMosteller = request.Formula == BsaFormula.Mosteller;
        var mosteller = isMosteller ? input.Area : BsaFormula.Mosteller.Compute(request.Height, request.Weight);
        decimal? percent = isMosteller ? null : PercentAbove(input.Area, mosteller);
        var course = Course.Of(input);
        var doses = Doses(input, course);
        var known = KnownFacts.Of(input, doses);
        IReadOnlyList<Finding> findings = [.. new PlanFindings(input, course, doses, known).All];
        var isStopped = findings.Any(finding => finding.Severity == FindingSeverity.Stop);
        var schedule = isStopped ? null : new CycleSchedule(input, course, doses);
        return new CyclePlan(
            input,
            percent,
            schedule,
            [.. PlanWorking.OfArea(input, mosteller, percent), .. PlanWorking.OfSchedule(input, schedule)],
            isStopped ? [.. findings.Where(finding => finding.Severity <= FindingSeverity.Hold)] : findings,
            [.. Unchecked.Of(input, course, known)]);
    }

    private static decimal PercentAbove(BodySurfaceArea area, BodySurfaceArea mosteller) =>
        ClinicalRounding.HalfUp((area.SquareMetres - mosteller.SquareMetres) * 100 / mosteller.SquareMetres, 1);

    private static IReadOnlyList<PlannedDose> Doses(PlanInput input, Course course)
    {
        if (course.Rule is not { } rule || course.IsReducedAway(input.Regimen))
        {
            return [];
        }

        var doses = course.Doses(input.Regimen);
        var second = rule.Days.Count > 1 ? rule.Days[1].Day : (int?)null;
        var times = DoseTime.Of(input.Regimen, doses.Select(dose => dose.Day.Day), second, input.Request.SecondDoseDay);
        return [.. doses.Zip(times, (dose, time) => new PlannedDose(input, rule, dose.Day, dose.Rate, time))];
    }
}
