using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Rendering.Dosing;

/// <summary>What every dose needs, in the order in which it is asked.</summary>
internal static class RequiredFields
{
    public static IReadOnlyList<FormField> Of(Regimen regimen) =>
    [
        Label(regimen),
        Measure(
            new(DoseFields.Height, "Height", FieldKind.Measure) { MetricName = DoseFields.HeightCm, Hint = "Measured" },
            new(DoseFields.HeightUnit, "Unit of the height", FieldKind.Radios)
            {
                Choices = [new("cm", "cm"), new("in", "inches"), new("ft", "feet")],
            },
            new(DoseFields.HeightInches, "Inches") { Unit = "only with feet", OnlyWith = "ft" }),
        Measure(
            new(DoseFields.Weight, "Weight", FieldKind.Measure) { MetricName = DoseFields.WeightKg, Hint = "Actual weight, measured" },
            new(DoseFields.WeightUnit, "Unit of the weight", FieldKind.Radios)
            {
                Choices = [new("kg", "kg"), new("lb", "pounds"), new("st", "stones")],
            },
            new(DoseFields.WeightPounds, "Pounds") { Unit = "only with stones", OnlyWith = "st" }),
        new(DoseFields.AgeYears, "Age") { Unit = "completed years", IsRequired = true },
        new(DoseFields.Cycle, "Cycle")
        {
            Unit = $"1 to {regimen.MaximumCycles.Value}",
            IsRequired = true,
        },
        .. regimen.Response is { } response ? [Response(response)] : Array.Empty<FormField>(),
    ];

    private static FormField Label(Regimen regimen) => new(DoseFields.Label, "Label", FieldKind.Radios)
    {
        Unit = "that applies",
        Default = regimen.DefaultLabel.Id,
        IsRequired = true,
        Choices =
        [
            .. regimen.Labels.Select(label => new FieldChoice(
                label.Id,
                $"{label.Id}: {label.Name}",
                $"{ClinicalFormat.Count(label.MinimumAgeYears.Value, "year")} and over, vial of {label.VialContent.Value}")),
        ],
    };

    private static FormField Measure(FormField figure, FormField unit, FormField rest) => figure with
    {
        IsRequired = true,
        UnitField = unit with { IsRequired = true },
        RestField = rest,
    };

    private static FormField Response(ResponseQuestion response) => new(DoseFields.Response, "Response", FieldKind.Radios)
    {
        Unit = $"so far, from cycle {response.FromCycle} on",
        FromCycle = response.FromCycle.Value,
        Choices =
        [
            .. response.Options.Select(option =>
                new FieldChoice(option.Id, Rendering.Display.Capitalised(option.Name), option.Definition.Text)),
        ],
    };
}
