using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>
/// What a regimen gives for one patient and one cycle. A stop leaves it without a schedule, so without a dose.
/// </summary>
public sealed record CyclePlan
{
    internal CyclePlan(
        PlanInput input,
        decimal? percentAboveMosteller,
        CycleSchedule? schedule,
        IReadOnlyList<Statement> working,
        IReadOnlyList<Finding> findings,
        IReadOnlyList<Statement> notChecked)
    {
        (Regimen, Label, Request, Area) = input;
        Response = Regimen.Response?.Options.FirstOrDefault(option => option.Id == Request.ResponseId);
        (PercentAboveMosteller, Schedule) = (percentAboveMosteller, schedule);
        (Working, Findings, NotChecked) = (working, findings, notChecked);
    }

    /// <summary>The dosing rules that were followed.</summary>
    public Regimen Regimen { get; }

    /// <summary>What was entered and chosen.</summary>
    public DoseRequest Request { get; }

    /// <summary>The label profile that was chosen.</summary>
    public LabelProfile Label { get; }

    /// <summary>The response that was chosen, where one is asked.</summary>
    public ResponseOption? Response { get; }

    /// <summary>The body surface area by the chosen formula, as carried into every dose.</summary>
    public BodySurfaceArea Area { get; }

    /// <summary>
    /// How far the chosen formula lies above (below: negative) Mosteller, in per cent of Mosteller rounded half up to
    /// 0.1; <see langword="null"/> when Mosteller was chosen.
    /// </summary>
    public decimal? PercentAboveMosteller { get; }

    /// <summary>The doses and dates, or <see langword="null"/> when the regimen stops here.</summary>
    public CycleSchedule? Schedule { get; }

    /// <summary>What a second person needs to redo every figure from the printed ones, in order.</summary>
    public IReadOnlyList<Statement> Working { get; }

    /// <summary>What must be read beside the doses, or instead of them; the strongest first.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What a person must check, because this plan did not.</summary>
    public IReadOnlyList<Statement> NotChecked { get; }

    /// <summary>Whether nothing that was entered stops or holds the doses.</summary>
    public bool IsAllowed => Findings.All(finding => finding.Severity > FindingSeverity.Hold);

    /// <summary>
    /// The unusual entries of which a person must say why they are right; empty once a reason is among the entries.
    /// </summary>
    public IReadOnlyList<Finding> Doubts =>
        Request.Reason is null ? [.. Findings.Where(finding => finding.AsksReason)] : [];
}
