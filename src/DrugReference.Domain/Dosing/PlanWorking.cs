using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>
/// Writes the working: each line can be redone on a pocket calculator from the figures that it prints.
/// </summary>
internal static class PlanWorking
{
    public static IEnumerable<Statement> OfArea(PlanInput input, BodySurfaceArea mosteller, decimal? percent)
    {
        var (request, area, basis) = (input.Request, input.Area, input.Regimen.AreaBasis.Basis);
        foreach (var conversion in request.Conversions)
        {
            yield return new Statement(conversion, basis);
        }

        if (!input.Regimen.UsesArea)
        {
            yield break;
        }

        var (height, weight, formula) = (request.Height, request.Weight, request.Formula);
        var exact = formula.Unrounded(height, weight);
        yield return new Statement(
            $"Body surface area by {formula.Name} ({formula.Citation}), {formula.Equation} "
                + $"with H = {height} and W = {weight}: {formula.EquationWith(height, weight)} "
                + Result(exact, area.SquareMetres, BodySurfaceArea.Limits.Unit),
            basis);
        if (percent is { } difference)
        {
            var words = difference == 0
                ? "less than 0.05 % away"
                : $"{ClinicalFormat.Amount(Math.Abs(difference), "%")} {(difference > 0 ? "higher" : "lower")}";
            yield return new Statement($"Mosteller would give {mosteller}; {formula.Name} gives {area}, {words}.", basis);
        }
    }

    public static IReadOnlyList<Statement> OfDose(PlannedDose dose, PlanInput input) =>
    [
        .. Reduction(dose, input),
        Product(dose, input),
        .. Rounding(dose, input.Regimen),
        Volume(dose, input.Regimen.Concentration),
        Vials(dose, input.Label.VialContent),
        .. Bag(dose, input.Regimen.BagVolume),
    ];

    public static IEnumerable<Statement> OfSchedule(PlanInput input, CycleSchedule? schedule)
    {
        if (schedule is null)
        {
            yield break;
        }

        foreach (var line in schedule.Doses.SelectMany(dose => dose.Working))
        {
            yield return line;
        }

        yield return new(
            "All doses of the cycle together, not a dose: "
                + $"{string.Join(" + ", schedule.Doses.Select(dose => dose.Mass))} "
                + $"= {ClinicalFormat.Amount(schedule.Total.MilligramsInWholeCycle, DoseMass.Limits.Unit)}",
            schedule.Rule.Basis);
        if (input.Request.Start is { } start)
        {
            foreach (var line in OfDates(input.Regimen, schedule, start))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<Statement> OfDates(Regimen regimen, CycleSchedule schedule, CycleStart start)
    {
        var basis = (regimen.WindowDays ?? regimen.MinimumDaysBetweenDoses).Basis;
        foreach (var dose in schedule.Doses.Skip(1))
        {
            yield return new(
                $"{DayOf(dose)}, date: {ClinicalFormat.Date(start.Date)} + "
                    + $"{ClinicalFormat.Count(dose.PlannedDay - 1, "day")} = {ClinicalFormat.Date(dose.Date!.Value)}; "
                    + $"from day {ClinicalFormat.Number(dose.EarliestDay)} ({ClinicalFormat.Date(dose.Earliest!.Value)}) "
                    + $"to day {ClinicalFormat.Number(dose.LatestDay)} ({ClinicalFormat.Date(dose.Latest!.Value)})",
                basis);
        }

        if (schedule.NextCycleStart is { } next)
        {
            yield return new(NextCycle(start, next), schedule.Rule.Basis);
        }

        if (schedule.ExtendedNextCycleStart is { } extended)
        {
            yield return new(NextCycle(start, extended) + " if this cycle is extended", schedule.Rule.Basis);
        }
    }

    private static IEnumerable<Statement> Reduction(PlannedDose dose, PlanInput input)
    {
        if (dose.Rate != dose.FullRate)
        {
            var factor = dose.Rate.Figure / dose.FullRate.Figure;
            yield return new(
                $"{DayOf(dose)}, reduced dose: {dose.FullRate} × {ClinicalFormat.Number(factor)} = {dose.Rate}",
                input.Regimen.Reductions!.Steps[0].Statement.Basis);
        }
    }

    private static Statement Product(PlannedDose dose, PlanInput input)
    {
        var factor = dose.Rate.Per switch
        {
            DosePer.SquareMetre => $" × {input.Area}",
            DosePer.Kilogram => $" × {input.Request.Weight}",
            _ => "",
        };
        var cap = dose.Cap is { } most && dose.Exact > most.Milligrams
            ? $"= {ClinicalFormat.Unrounded(dose.Exact)}, at most {most}"
            : Result(dose.Exact, dose.Calculated.Milligrams, DoseMass.Limits.Unit);
        return new($"{DayOf(dose)}, dose: {dose.Rate}{factor} {cap}", dose.Basis);
    }

    private static IEnumerable<Statement> Rounding(PlannedDose dose, Regimen regimen)
    {
        if (dose.Rounding is { IsRefused: false } rounding)
        {
            var change = ClinicalFormat.Amount(Math.Abs(rounding.ShownPercent), "%");
            var step = ClinicalFormat.Amount(rounding.Step, DoseMass.Limits.Unit);
            yield return new(
                $"{DayOf(dose)}, rounded to the nearest multiple of {step}: {dose.Calculated} becomes {dose.Mass}, "
                    + (rounding.DeviationPercent == 0 ? "no change" : $"{change} {(rounding.DeviationPercent > 0 ? "more" : "less")}"),
                regimen.Rounding!.Basis);
        }
    }

    private static Statement Volume(PlannedDose dose, Fact<Concentration> concentration) => new(
        $"{DayOf(dose)}, volume: {dose.Mass} ÷ {concentration.Value} "
            + Result(
                dose.Mass.Milligrams / concentration.Value.MilligramsPerMillilitre,
                dose.Volume.Millilitres,
                Quantities.Volume.Limits.Unit),
        concentration.Basis);

    private static Statement Vials(PlannedDose dose, Fact<DoseMass> vial) => new(
        $"{DayOf(dose)}, vials: {dose.Mass} ÷ {vial.Value} in each vial "
            + $"= {ClinicalFormat.Unrounded(dose.Mass.Milligrams / vial.Value.Milligrams)}, "
            + $"so {ClinicalFormat.Count(dose.Vials, "vial")}",
        vial.Basis);

    private static IEnumerable<Statement> Bag(PlannedDose dose, Fact<Volume>? bag)
    {
        if (bag is not null)
        {
            yield return new(
                $"{DayOf(dose)}, bag: {dose.Mass} ÷ {bag.Value} "
                    + Result(
                        dose.Mass.Milligrams / bag.Value.Millilitres,
                        dose.BagConcentration!.Value.MilligramsPerMillilitre,
                        Concentration.Limits.Unit),
                bag.Basis);
        }
    }

    private static string DayOf(PlannedDose dose) => $"Day {ClinicalFormat.Number(dose.Day)}";

    private static string NextCycle(CycleStart start, DateOnly next) =>
        $"Next cycle, day 1: {ClinicalFormat.Date(start.Date)} + "
            + $"{ClinicalFormat.Count(next.DayNumber - start.Date.DayNumber, "day")} = {ClinicalFormat.Date(next)}";

    private static string Result(decimal exact, decimal rounded, string unit) => exact == rounded
        ? $"= {ClinicalFormat.Amount(rounded, unit)}"
        : $"= {ClinicalFormat.Unrounded(exact)}, rounded half up to {ClinicalFormat.Amount(rounded, unit)}";
}
