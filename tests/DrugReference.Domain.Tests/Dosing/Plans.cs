using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Tests.Dosing;

/// <summary>Asks for plans in one line.</summary>
internal static class Plans
{
    public static PlanResult Ask(
        decimal cm = 170m, decimal kg = 70m, int cycle = 1, string? response = null, string label = "EU",
        string formula = "mosteller", string? start = null, Regimen? regimen = null) =>
        CyclePlanner.Plan(regimen ?? SampleRegimen.Create(), new DoseRequest(
            BodyHeight.FromCentimetres(cm), BodyWeight.FromKilograms(kg), BsaFormula.Find(formula)!, label,
            CycleNumber.From(cycle), response,
            start is null ? null : CycleStart.On(DateOnly.ParseExact(start, "yyyy-MM-dd"))));

    public static CyclePlan Plan(this PlanResult result) =>
        result.HasPlan ? result.Plan : throw new InvalidOperationException(string.Join(' ', result.Problems));

    public static CycleSchedule Schedule(this PlanResult result) =>
        result.Plan().Schedule ?? throw new InvalidOperationException("The plan is stopped.");

    /// <summary>Ordinary blanks for no-break ones, to keep expected texts readable.</summary>
    public static string Plain(string text) => text.Replace(ClinicalFormat.NoBreakSpace, ' ');
}
