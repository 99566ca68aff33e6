using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>
/// Holds a height and a weight against a profile's limits, each and together: Mosteller gives the same area for a
/// height and a weight in each other's field, so only this shows the slip.
/// </summary>
internal static class BodyCheck
{
    private const decimal CentimetresPerInch = 2.54m;
    private const decimal KilogramsPerPound = 0.45359237m;

    public static IReadOnlyList<FieldProblem> Problems(LabelProfile label, BodyHeight height, BodyWeight weight)
    {
        var (body, cm, kg) = (label.Body, height.Centimetres, weight.Kilograms);
        if (IsPlausible(body, cm, kg))
        {
            return [];
        }

        if (IsPlausible(body, kg, cm))
        {
            return AtBoth($"Height {height} and weight {weight} look exchanged: check both.");
        }

        FieldProblem[] single = [.. HeightProblems(label, cm), .. WeightProblems(label, kg)];
        return single.Length > 0
            ? single
            : AtBoth($"Height {height} and weight {weight} give a body mass index of "
                + $"{ClinicalFormat.Amount(ClinicalRounding.HalfUp(BodyMassIndex(cm, kg), 1), "kg/m²")}; "
                + $"the {label.Id} profile takes "
                + $"{Range(body.MinBodyMassIndex, body.MaxBodyMassIndex, "kg/m²")}: check both.");
    }

    private static IEnumerable<FieldProblem> HeightProblems(LabelProfile label, decimal cm)
    {
        if (!IsHeight(label.Body, cm))
        {
            var slip = IsHeight(label.Body, cm * CentimetresPerInch) ? " It looks like inches: enter centimetres." : "";
            yield return new(nameof(DoseRequest.Height),
                $"A height of {ClinicalFormat.Amount(cm, "cm")} is outside "
                    + $"{Range(label.Body.MinHeight.Centimetres, label.Body.MaxHeight.Centimetres, "cm")}, "
                    + $"which the {label.Id} profile takes.{slip}");
        }
    }

    private static IEnumerable<FieldProblem> WeightProblems(LabelProfile label, decimal kg)
    {
        if (!IsWeight(label.Body, kg))
        {
            var isPounds = kg > label.Body.MaxWeight.Kilograms && IsWeight(label.Body, kg * KilogramsPerPound);
            var slip = isPounds ? " It looks like pounds: enter kilograms." : "";
            yield return new(nameof(DoseRequest.Weight),
                $"A weight of {ClinicalFormat.Amount(kg, "kg")} is outside "
                    + $"{Range(label.Body.MinWeight.Kilograms, label.Body.MaxWeight.Kilograms, "kg")}, "
                    + $"which the {label.Id} profile takes.{slip}");
        }
    }

    private static bool IsPlausible(BodyLimits body, decimal cm, decimal kg) =>
        IsHeight(body, cm) && IsWeight(body, kg) && IsIndex(body, BodyMassIndex(cm, kg));

    private static bool IsHeight(BodyLimits body, decimal cm) =>
        cm >= body.MinHeight.Centimetres && cm <= body.MaxHeight.Centimetres;

    private static bool IsWeight(BodyLimits body, decimal kg) =>
        kg >= body.MinWeight.Kilograms && kg <= body.MaxWeight.Kilograms;

    private static bool IsIndex(BodyLimits body, decimal index) =>
        index >= body.MinBodyMassIndex && index <= body.MaxBodyMassIndex;

    private static decimal BodyMassIndex(decimal cm, decimal kg) => kg * 10_000m / (cm * cm);

    private static string Range(decimal min, decimal max, string unit) =>
        $"{ClinicalFormat.Number(min)} to {ClinicalFormat.Amount(max, unit)}";

    private static FieldProblem[] AtBoth(string message) =>
        [new(nameof(DoseRequest.Height), message), new(nameof(DoseRequest.Weight), message)];
}
