namespace DrugReference.Domain.Dosing;

/// <summary>Finds the entries of a request that contradict the regimen, the label profile or each other.</summary>
internal static class RequestCheck
{
    public static IReadOnlyList<FieldProblem> Problems(Regimen regimen, DoseRequest request, LabelProfile? label) =>
    [
        .. label is null ? [UnknownLabel(regimen)] : BodyCheck.Problems(label, request.Height, request.Weight),
        .. ResponseProblem(regimen, request) is { } problem ? [problem] : Array.Empty<FieldProblem>(),
    ];

    private static FieldProblem UnknownLabel(Regimen regimen) => new(
        nameof(DoseRequest.LabelId),
        $"Choose the label: {string.Join(" or ", regimen.Labels.Select(label => label.Id))}.");

    private static FieldProblem? ResponseProblem(Regimen regimen, DoseRequest request)
    {
        var message = (regimen.Response, request.ResponseId) switch
        {
            (null, null) => null,
            (null, _) => "Leave the response empty: no dose of this regimen depends on it.",
            ({ } question, null) => regimen.AsksResponse(request.Cycle)
                ? $"Choose the response: from cycle {question.FromCycle} on the dose depends on it."
                : null,
            ({ } question, { } id) when !regimen.AsksResponse(request.Cycle) =>
                $"Leave the response empty for cycle {request.Cycle}: it is asked from cycle {question.FromCycle} on.",
            ({ } question, { } id) => question.Options.Any(option => option.Id == id)
                ? null
                : $"Choose one of: {string.Join(", ", question.Options.Select(option => option.Name))}.",
        };
        return message is null ? null : new FieldProblem(nameof(DoseRequest.ResponseId), message);
    }
}
