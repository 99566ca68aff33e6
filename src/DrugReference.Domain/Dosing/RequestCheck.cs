using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>Finds the entries of a request that contradict the regimen, the label profile or each other.</summary>
internal static class RequestCheck
{
    /// <summary>A height, weight or cycle that could not be read is the default, and nothing is said of it.</summary>
    public static IReadOnlyList<FieldProblem> Problems(Regimen regimen, DoseRequest request, LabelProfile? label) =>
    [
        .. label is null ? [UnknownLabel(regimen)] : Array.Empty<FieldProblem>(),
        .. label is null || request.Height == default || request.Weight == default
            ? []
            : BodyCheck.Problems(label, request),
        .. request.Cycle == default ? [] : CycleProblems(regimen, request),
        .. new[]
        {
            DayProblem(regimen, request), ReductionProblem(regimen, request), ToleranceProblem(request),
            RoundingProblem(regimen, request),
        }.OfType<FieldProblem>(),
    ];

    private static IEnumerable<FieldProblem> CycleProblems(Regimen regimen, DoseRequest request) =>
        new[] { ResponseProblem(regimen, request), SecondDoseProblem(regimen, request) }.OfType<FieldProblem>();

    private static FieldProblem UnknownLabel(Regimen regimen) => new(
        DoseFields.Label,
        $"Choose the label: {string.Join(" or ", regimen.Labels.Select(label => label.Id))}.");

    /// <summary>Above the maximum the regimen stops, whatever the response.</summary>
    private static FieldProblem? ResponseProblem(Regimen regimen, DoseRequest request)
    {
        var isAsked = regimen.AsksResponse(request.Cycle) && request.Cycle.Value <= regimen.MaximumCycles.Value.Value;
        return request.ResponseId switch
        {
            null when isAsked => new(
                DoseFields.Response,
                $"Choose the response: from cycle {regimen.Response!.FromCycle} on the dose depends on it."),
            { } id when regimen.Response?.Options.Any(option => option.Id == id) != true => new(
                DoseFields.Response, "This regimen knows no such response: leave it empty or choose one that it lists."),
            _ => null,
        };
    }

    private static FieldProblem? DayProblem(Regimen regimen, DoseRequest request) =>
        request.Day is { } day && !regimen.DoseDays.Contains(day)
            ? new(DoseFields.Day, $"Day {ClinicalFormat.Number(day)} is no dose day: "
                + $"choose {string.Join(", ", regimen.DoseDays.Select(known => ClinicalFormat.Number(known)))}.")
            : null;

    private static FieldProblem? SecondDoseProblem(Regimen regimen, DoseRequest request)
    {
        var rule = regimen.Cycles.FirstOrDefault(rule => rule.Scope.From.Value <= request.Cycle.Value
            && request.Cycle.Value <= rule.Scope.To.Value
            && (request.ResponseId is null || rule.Scope.Covers(request.Cycle, request.ResponseId)));
        return request.SecondDoseDay is { } day && rule is not null
            && (rule.Days.Count < 2 || day <= rule.Days[0].Day || day > rule.LengthDays)
            ? new(DoseFields.Day8Given, $"The second dose cannot have been given on day {ClinicalFormat.Number(day)} of "
                + $"this cycle of {ClinicalFormat.Count(rule.LengthDays, "day")}.")
            : null;
    }

    private static FieldProblem? ReductionProblem(Regimen regimen, DoseRequest request)
    {
        var most = regimen.Reductions?.Steps.Count ?? 0;
        return request.PriorReductions > most
            ? new(DoseFields.PriorReductions, $"This regimen has {ClinicalFormat.Count(most, "reduction")}: "
                + $"enter 0 to {ClinicalFormat.Number(most)}.")
            : null;
    }

    private static FieldProblem? ToleranceProblem(DoseRequest request) =>
        request is { ReductionNotTolerated: true, PriorReductions: null or 0 }
            ? new(DoseFields.ReductionNotTolerated,
                "Enter how many reductions there were: without one, none can have been tolerated badly.")
            : null;

    private static FieldProblem? RoundingProblem(Regimen regimen, DoseRequest request) =>
        request.RoundTo is not null && regimen.Rounding is null
            ? new(DoseFields.RoundTo, "Leave the rounding empty: this regimen has no rule for it.")
            : null;
}
