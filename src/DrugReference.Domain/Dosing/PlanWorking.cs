using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>
/// Writes the working: each line can be redone on a pocket calculator from the figures that it prints.
/// </summary>
internal static class PlanWorking
{
    public static Statement OfArea(DoseRequest request, BodySurfaceArea area, Basis basis)
    {
        var (height, weight, formula) = (request.Height, request.Weight, request.Formula);
        var exact = formula.Unrounded(height, weight);
        return new Statement(
            $"Body surface area by {formula.Name} ({formula.Citation}), {formula.Equation} "
                + $"with H = {height} and W = {weight}: {formula.EquationWith(height, weight)} "
                + Result(exact, area.SquareMetres, BodySurfaceArea.Limits.Unit),
            basis);
    }

    public static Statement OfComparison(
        DoseRequest request, BodySurfaceArea area, BodySurfaceArea mosteller, decimal percent, Basis basis)
    {
        var difference = percent == 0
            ? "less than 0.05 % away"
            : $"{ClinicalFormat.Amount(Math.Abs(percent), "%")} {(percent > 0 ? "higher" : "lower")}";
        return new Statement(
            $"Mosteller would give {mosteller}; {request.Formula.Name} gives {area}, {difference}.", basis);
    }

    public static IReadOnlyList<Statement> OfDose(
        PlannedDose dose, BodySurfaceArea area, Fact<Concentration> concentration, Fact<DoseMass> vial)
    {
        var product = dose.PerSquareMetre.MilligramsPerSquareMetre * area.SquareMetres;
        var volume = dose.Mass.Milligrams / concentration.Value.MilligramsPerMillilitre;
        var vials = dose.Mass.Milligrams / vial.Value.Milligrams;
        var day = $"Day {ClinicalFormat.Number(dose.Day)}";
        return
        [
            new($"{day}, dose: {dose.PerSquareMetre} × {area} "
                + Result(product, dose.Mass.Milligrams, DoseMass.Limits.Unit),
                dose.Basis),
            new($"{day}, volume: {dose.Mass} ÷ {concentration.Value} "
                + Result(volume, dose.Volume.Millilitres, Volume.Limits.Unit),
                concentration.Basis),
            new($"{day}, vials: {dose.Mass} ÷ {vial.Value} in each vial = {ClinicalFormat.Unrounded(vials)}, "
                + $"so {ClinicalFormat.Count(dose.Vials, "vial")}", vial.Basis),
        ];
    }

    public static IEnumerable<Statement> OfSchedule(CycleSchedule schedule, CycleStart? start)
    {
        var rule = schedule.Rule;
        yield return new(
            "All doses of the cycle together, not a dose: "
                + $"{string.Join(" + ", schedule.Doses.Select(dose => dose.Mass))} "
                + $"= {ClinicalFormat.Amount(schedule.Total.MilligramsInWholeCycle, DoseMass.Limits.Unit)}",
            rule.Basis);
        if (start is { } first && schedule.NextCycleStart is { } next)
        {
            yield return new(NextCycle(first, rule.LengthDays, next), rule.Basis);
        }

        if (start is { } begun && rule.ExtendableToDays is { } days && schedule.ExtendedNextCycleStart is { } extended)
        {
            yield return new(NextCycle(begun, days, extended) + " when this cycle is extended", rule.Basis);
        }
    }

    private static string NextCycle(CycleStart start, int days, DateOnly next) =>
        $"Next cycle, day 1: {ClinicalFormat.Date(start.Date)} + {ClinicalFormat.Count(days, "day")} "
            + $"= {ClinicalFormat.Date(next)}";

    private static string Result(decimal exact, decimal rounded, string unit) => exact == rounded
        ? $"= {ClinicalFormat.Amount(rounded, unit)}"
        : $"= {ClinicalFormat.Unrounded(exact)}, rounded half up to {ClinicalFormat.Amount(rounded, unit)}";
}
