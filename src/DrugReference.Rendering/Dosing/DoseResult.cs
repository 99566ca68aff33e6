namespace DrugReference.Rendering.Dosing;

/// <summary>What a form that could be read is answered with: the plan, or the question whether its unusual entries are right.</summary>
public static class DoseResult
{
    public static HtmlText? Of(DoseCalculation calculation, PlanOrigin origin) => calculation.Plan switch
    {
        null => null,
        { Doubts: [_, ..] } plan => DoubtSection.Of(plan, origin.CopiedAt),
        var plan => PlanSection.Of(plan, calculation, origin),
    };

    /// <summary>The same, or what prevents it: all that a form is answered with.</summary>
    public static HtmlText OrProblems(DoseCalculation calculation, PlanOrigin origin) =>
        calculation.HasProblem ? ErrorSummary.Of(calculation, origin.CopiedAt) : Of(calculation, origin)!;
}
