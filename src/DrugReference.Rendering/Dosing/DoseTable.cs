using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Rendering.Dosing;

/// <summary>The doses of a cycle, day by day: mass, volume, vials, and when each may be given.</summary>
internal static class DoseTable
{
    public static HtmlText Of(CyclePlan plan, CycleSchedule schedule) => HtmlText.Of(
        $"""
        <table class="figures plan-doses">
          <caption>{schedule.Rule.Name}: one dose on each of these days</caption>
          <thead>
            <tr>
              <th scope="col">Dose</th>
              <th scope="col">Volume <span class="under">of {plan.Regimen.Concentration.Value.ToString()}</span></th>
              <th scope="col">Vials <span class="under">of {plan.Label.VialContent.Value.ToString()}</span></th>
            </tr>
          </thead>
          {schedule.Doses.Select(dose => Day(dose, waits: !plan.IsAllowed && dose.Day >= (plan.Request.Day ?? 0)))}
        </table>
        """);

    private static HtmlText Day(PlannedDose dose, bool waits) => HtmlText.Of(
        $"""
        <tbody{(waits ? HtmlText.Of($" class=\"waits\"") : null)}>
          <tr>
            <th scope="rowgroup" colspan="3">
              Day {dose.Day}
              {(waits ? HtmlText.Of($"""<strong class="wait">waits</strong>""") : null)}
              {When(dose)}
            </th>
          </tr>
          <tr>
            <td><strong>{Figure.Of(dose.Mass, "dose")}</strong><span class="under">{Figure.Of(dose.Rate)}</span></td>
            <td>{Figure.Of(dose.Volume)}{(dose.BagConcentration is { } bag ? HtmlText.Of($"""<span class="under">bag {Figure.Of(bag)}</span>""") : null)}</td>
            <td>{dose.Vials}<span class="visually-hidden spoken"> {(dose.Vials == 1 ? "vial" : "vials")}</span></td>
          </tr>
        </tbody>
        """);

    private static HtmlText? When(PlannedDose dose) => dose switch
    {
        { Date: { } date, Earliest: { } first, Latest: { } last } when first != last => HtmlText.Of(
            $"""{Time(date)} <span class="window">from {Time(first)} to {Time(last)}</span>"""),
        { Date: { } date } => Time(date),
        _ when dose.EarliestDay != dose.LatestDay => HtmlText.Of(
            $"""<span class="window">from day {dose.EarliestDay} to day {dose.LatestDay}</span>"""),
        _ => null,
    };

    private static HtmlText Time(DateOnly date) =>
        HtmlText.Of($"""<time datetime="{Display.Iso(date)}">{ClinicalFormat.Date(date)}</time>""");
}
