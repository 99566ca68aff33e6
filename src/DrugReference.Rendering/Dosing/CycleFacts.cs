using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Rendering.Dosing;

/// <summary>What holds for the cycle as a whole: how the doses are given, how long it is, when the next one begins.</summary>
internal static class CycleFacts
{
    public static HtmlText Of(CyclePlan plan, CycleSchedule schedule) => HtmlText.Of(
        $"""
        <dl class="plan-facts">
          <div><dt>How</dt><dd>{Figure.In(plan.Regimen.Administration.Text)}</dd></div>
          <div><dt>Length of the cycle</dt><dd>{Length(schedule)}</dd></div>
          {Next(schedule)}
          {(schedule.IsLastCycle ? HtmlText.Of($"<div><dt>Next cycle</dt><dd>None: this is the last cycle of the regimen.</dd></div>") : null)}
        </dl>
        """);

    private static string Length(CycleSchedule schedule) => ClinicalFormat.Count(schedule.LengthDays, "day") + schedule switch
    {
        { IsExtended: true } => ", extended",
        { Rule.Extension: { } extension } => $", at most {ClinicalFormat.Number(extension.ToDays)} when extended",
        _ => "",
    };

    private static HtmlText? Next(CycleSchedule schedule) => schedule.NextCycleStart is { } next
        ? HtmlText.Of(
            $"""
            <div>
              <dt>Next cycle, day 1</dt>
              <dd><time datetime="{Display.Iso(next)}">{ClinicalFormat.Date(next)}</time>{Extended(schedule)}</dd>
            </div>
            """)
        : null;

    private static string Extended(CycleSchedule schedule) =>
        schedule.ExtendedNextCycleStart is { } late ? $", or up to {ClinicalFormat.Date(late)} when this cycle is extended" : "";
}
