using DrugReference.Domain.Dosing;

namespace DrugReference.Rendering.Dosing;

/// <summary>A plan as it is read at the bedside: what stops or holds it first, then the doses, then all that stands behind them.</summary>
internal static class PlanSection
{
    public static HtmlText Of(CyclePlan plan, DoseCalculation calculation, PlanOrigin origin) => HtmlText.Of(
        $"""
        <section id="result" class="plan" tabindex="-1" translate="no" aria-labelledby="plan-title">
          {CopyNote.Of(origin.CopiedAt)}
          <h2 id="plan-title">{Display.WithBrands(origin.Identity)}: cycle&nbsp;{plan.Request.Cycle.Value}, {plan.Label.Id}&nbsp;label{State(plan)}</h2>
          {FindingList.Of(Findings(plan, FindingSeverity.Stop, FindingSeverity.Hold))}
          <ul class="plan-basis">
            {PlanEntered.Of(plan).Select(Entered)}
          </ul>
          {Doses(plan)}
          {FindingList.Of(Findings(plan, FindingSeverity.Caution, FindingSeverity.Caution))}
          <div class="plan-lists">
            {StatementSection.Of("Working, to be redone by a second person", "working", "ol", plan.Working)}
            {StatementSection.Of("To know with this dose", "plan-notes", "ul", Notes(plan))}
            {StatementSection.Of("Not checked here", "not-checked", "ul", plan.NotChecked)}
          </div>
          {Provenance.Of(plan, origin)}
          {SecondCheck.Form}
          {PlanTake.Of(plan, calculation, origin)}
        </section>
        """);

    private static bool IsHeld(CyclePlan plan) => plan.Schedule is not null && !plan.IsAllowed;

    private static string State(CyclePlan plan) => plan.Schedule is null ? ": no dose" : IsHeld(plan) ? ": hold, do not give now" : "";

    private static IEnumerable<Finding> Findings(CyclePlan plan, FindingSeverity from, FindingSeverity to) =>
        plan.Findings.Where(finding => finding.Severity >= from && finding.Severity <= to);

    private static List<Statement> Notes(CyclePlan plan) =>
        [.. Findings(plan, FindingSeverity.Note, FindingSeverity.Note).Select(note => new Statement(note.Text, note.Basis))];

    private static HtmlText Entered(PlanEntered line)
    {
        if (line.Emphasis is not { } emphasis)
        {
            return HtmlText.Of($"<li>{Figure.In(line.Text)}</li>");
        }

        var parts = line.Text.Split(emphasis, 2);
        var css = parts[0].Length == 0 ? HtmlText.Of($" class=\"plan-reason\"") : null;
        return HtmlText.Of($"<li{css}>{Figure.In(parts[0])}<strong>{Figure.In(emphasis)}</strong>{Figure.In(parts[1])}</li>");
    }

    private static HtmlText? Doses(CyclePlan plan) => plan.Schedule is { } schedule
        ? HtmlText.Of(
            $"""
            <h3>{(IsHeld(plan) ? "Doses that wait" : "Doses")}</h3>
            <div class="plan-cycle">
              {DoseTable.Of(plan, schedule)}
              {CycleFacts.Of(plan, schedule)}
            </div>
            """)
        : null;
}
