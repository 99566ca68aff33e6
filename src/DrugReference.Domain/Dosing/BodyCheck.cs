using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>
/// Holds a height and a weight against a profile's limits, each and together: Mosteller gives the same area for a
/// height and a weight in each other's field, so only this shows the slip.
/// </summary>
internal static class BodyCheck
{
    private const int IndexDecimals = 1;

    /// <summary>Why a body is not taken at all.</summary>
    public static IReadOnlyList<FieldProblem> Problems(LabelProfile label, DoseRequest request)
    {
        var (body, cm, kg) = (LimitsFor(label, request), request.Height.Centimetres, request.Weight.Kilograms);
        if (IsTaken(body, cm, kg))
        {
            return [];
        }

        if (IsTaken(body, kg, cm))
        {
            return AtBoth($"Height {request.Height} and weight {request.Weight} look exchanged: check both.");
        }

        FieldProblem[] single = [.. HeightProblems(label, body, cm), .. WeightProblems(label, body, kg)];
        return single.Length > 0
            ? single
            : AtBoth($"Height {request.Height} and weight {request.Weight} give a body mass index of "
                + $"{Index(cm, kg)}; the {label.Id} profile takes {Range(body.BodyMassIndex, "kg/m²")}: check both.");
    }

    /// <summary>What is taken, but so rarely right that a person must say why.</summary>
    public static IEnumerable<Finding> Doubts(PlanInput input)
    {
        var (label, request) = (input.Label, input.Request);
        var (body, cm, kg) = (LimitsFor(label, request), request.Height.Centimetres, request.Weight.Kilograms);
        if (!body.Height.Usual.Holds(cm))
        {
            yield return Doubt("unusual-height",
                $"A height of {request.Height} ({Imperial.FeetAndInches(request.Height)}) is unusual: check the entry and its unit.",
                body.Basis);
        }

        if (!body.Weight.Usual.Holds(kg))
        {
            yield return Doubt("unusual-weight",
                $"A weight of {request.Weight} ({Imperial.Pounds(request.Weight)}) is unusual: check the entry and its unit.",
                body.Basis);
        }

        if (!body.BodyMassIndex.Usual.Holds(BodyMassIndex(cm, kg)))
        {
            var slip = BodyMassIndex(cm, kg) > body.BodyMassIndex.Usual.To ? " Was the weight read in pounds?" : "";
            yield return Doubt("unusual-body-mass-index",
                $"Height {request.Height} and weight {request.Weight} give a body mass index of {Index(cm, kg)}: "
                    + $"check both and their units.{slip}",
                body.Basis);
        }

        if (!body.UsualArea.Holds(input.Area.SquareMetres))
        {
            yield return Doubt("unusual-area",
                $"Height {request.Height} and weight {request.Weight} give a body surface area of {input.Area}, which is "
                    + "unusual: check both and their units.",
                body.Basis);
        }
    }

    /// <summary>
    /// The limits of the patient's age; without an age, of those whom the label is for: the first that take the body, or else
    /// the widest. A label may hold limits for ages that it has no dose for, so that a child is stopped for being one.
    /// </summary>
    private static BodyLimits LimitsFor(LabelProfile label, DoseRequest request)
    {
        if (request.AgeYears is { } age)
        {
            return label.Bodies.FirstOrDefault(body => age >= body.FromAgeYears) ?? label.Bodies[^1];
        }

        BodyLimits[] bodies = [.. label.Bodies.Where(body => body.FromAgeYears >= label.MinimumAgeYears.Value)];
        return Array.Find(bodies, body => IsTaken(body, request.Height.Centimetres, request.Weight.Kilograms)) ?? bodies[^1];
    }

    private static Finding Doubt(string rule, string text, Basis basis) =>
        new(rule, FindingSeverity.Caution, text, basis, AsksReason: true);

    private static IEnumerable<FieldProblem> HeightProblems(LabelProfile label, BodyLimits body, decimal cm)
    {
        if (!body.Height.Takes(cm))
        {
            var slip = body.Height.Takes(cm * Imperial.CentimetresPerInch) ? " It looks like inches." : "";
            yield return new(DoseFields.HeightCm,
                $"A height of {ClinicalFormat.Amount(cm, "cm")} is outside {Range(body.Height, "cm")}, "
                    + $"which the {label.Id} profile takes.{slip}");
        }
    }

    private static IEnumerable<FieldProblem> WeightProblems(LabelProfile label, BodyLimits body, decimal kg)
    {
        if (!body.Weight.Takes(kg))
        {
            var isPounds = kg > body.Weight.To && body.Weight.Takes(kg * Imperial.KilogramsPerPound);
            yield return new(DoseFields.WeightKg,
                $"A weight of {ClinicalFormat.Amount(kg, "kg")} is outside {Range(body.Weight, "kg")}, "
                    + $"which the {label.Id} profile takes.{(isPounds ? " It looks like pounds." : "")}");
        }
    }

    private static bool IsTaken(BodyLimits body, decimal cm, decimal kg) =>
        body.Height.Takes(cm) && body.Weight.Takes(kg) && body.BodyMassIndex.Takes(BodyMassIndex(cm, kg));

    private static decimal BodyMassIndex(decimal cm, decimal kg) => kg * 10_000m / (cm * cm);

    private static string Index(decimal cm, decimal kg) =>
        ClinicalFormat.Amount(ClinicalRounding.HalfUp(BodyMassIndex(cm, kg), IndexDecimals), "kg/m²");

    private static string Range(BodyRange range, string unit) =>
        $"{ClinicalFormat.Number(range.From)} to {ClinicalFormat.Amount(range.To, unit)}";

    private static FieldProblem[] AtBoth(string message) =>
        [new(DoseFields.HeightCm, message), new(DoseFields.WeightKg, message)];
}
