using DrugReference.Domain.Dosing;

namespace DrugReference.Rendering.Dosing;

/// <summary>What can be taken along: the plan as text, its days as a calendar file, a printout.</summary>
internal static class PlanTake
{
    public static HtmlText Of(CyclePlan plan, DoseCalculation calculation, PlanOrigin origin) => HtmlText.Of(
        $"""
        <div class="plan-take">
          <details class="more">
            <summary>Copy as plain text</summary>
            <label class="visually-hidden" for="plan-text">The plan as plain text</label>
            <textarea id="plan-text" readonly rows="12">{Text(plan, origin)}</textarea>
            <button type="button" class="button-quiet" id="copy" hidden>Copy</button>
          </details>
          {(calculation.OffersCalendar ? Calendar(calculation, origin) : null)}
          <p class="quick"><button type="button" class="button-quiet" data-print>Print</button> <a class="button button-quiet" href="{origin.DrugAddress}/dose">Clear and start again</a></p>
        </div>
        """);

    private static string Text(CyclePlan plan, PlanOrigin origin) => CopyNote.InWords(origin.CopiedAt)
        + PlanText.Write(plan, Display.WithBrands(origin.Identity), origin.Digest);

    private static HtmlText Calendar(DoseCalculation calculation, PlanOrigin origin) => HtmlText.Of(
        $"""
        <form method="post" action="{origin.DrugAddress}/dose?handler=Calendar" class="calendar-form">
          {calculation.Entries.Texts.Where(entry => !string.IsNullOrEmpty(entry.Value)).Select(entry => Hidden(entry.Key, entry.Value))}
          {Hidden(DoseCalculation.DigestField, origin.Digest)}
          <button type="submit" class="button-quiet">Calendar file of the days</button>
          <p class="hint">Dates and what the label gives on them: nothing of the patient.</p>
        </form>
        """);

    private static HtmlText Hidden(string name, string? value) => HtmlText.Of($"""<input type="hidden" name="{name}" value="{value}">""");
}
