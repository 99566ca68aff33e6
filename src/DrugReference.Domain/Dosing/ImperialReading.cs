using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>A unit in which a height or a weight may be typed, and how it becomes metric.</summary>
/// <param name="Unit">Short name, such as <c>ft</c>.</param>
/// <param name="Metric">The metric unit.</param>
/// <param name="Factor">How many metric units one small unit is; 0 for the metric unit itself.</param>
/// <param name="SmallUnit">The unit that is converted: inches, pounds.</param>
/// <param name="Each">Small units in a large one, or 0 when the unit is the small one.</param>
internal sealed record ImperialReading(string Unit, string Metric, decimal Factor, string SmallUnit, int Each)
{
    private const int Decimals = 2;

    public static IReadOnlyList<ImperialReading> Heights { get; } =
    [
        new("cm", "cm", 0, "cm", 0),
        new("in", "cm", Imperial.CentimetresPerInch, "in", 0),
        new("ft", "cm", Imperial.CentimetresPerInch, "in", Imperial.InchesPerFoot),
    ];

    public static IReadOnlyList<ImperialReading> Weights { get; } =
    [
        new("kg", "kg", 0, "kg", 0),
        new("lb", "kg", Imperial.KilogramsPerPound, "lb", 0),
        new("st", "kg", Imperial.KilogramsPerPound, "lb", Imperial.PoundsPerStone),
    ];

    public bool IsImperial => Factor != 0;

    /// <summary>Whether a text is a figure at all, while its unit is not known.</summary>
    public bool IsFigure(string? text, [NotNullWhen(false)] out string? problem)
    {
        problem = "Enter the figure.";
        return text is not null && Typed(Unit, Decimals, 2_000).TryRead(text, out _, out problem);
    }

    /// <summary>The metric figure as a plain decimal, with the conversion in words.</summary>
    public bool TryRead(
        string? text,
        string? rest,
        [NotNullWhen(true)] out string? figure,
        [NotNullWhen(true)] out string? conversion,
        [NotNullWhen(false)] out string? problem)
    {
        (figure, conversion) = (null, null);
        if (!Typed(Unit, Each == 0 ? Decimals : 0, 2_000).TryRead(text, out var main, out problem))
        {
            return false;
        }

        var small = main;
        if (Each > 0)
        {
            if (!Typed(SmallUnit, Decimals, 2_000).TryRead(rest ?? "0", out var more, out problem))
            {
                return false;
            }

            if (more >= Each)
            {
                problem = $"Enter fewer than {ClinicalFormat.Amount(Each, SmallUnit)} beside the {Unit}.";
                return false;
            }

            small = (main * Each) + more;
        }

        var metric = ClinicalRounding.HalfUp(small * Factor, Decimals);
        figure = metric.ToString(CultureInfo.InvariantCulture);
        conversion = Line(main, small, metric);
        return true;
    }

    private string Line(decimal main, decimal small, decimal metric)
    {
        var split = Each == 0
            ? ""
            : $"{ClinicalFormat.Amount(main, Unit)} × {ClinicalFormat.Number(Each)} + "
                + $"{ClinicalFormat.Amount(small - (main * Each), SmallUnit)} = ";
        var exact = small * Factor;
        var result = exact == metric
            ? ClinicalFormat.Amount(metric, Metric)
            : $"{ClinicalFormat.Unrounded(exact)}, rounded half up to {ClinicalFormat.Amount(metric, Metric)}";
        return $"As entered: {split}{ClinicalFormat.Amount(small, SmallUnit)} × "
            + $"{ClinicalFormat.Amount(Factor, $"{Metric}/{SmallUnit}")} = {result}";
    }

    private static TypedNumber Typed(string unit, int decimals, decimal max) => new(
        new QuantityLimits(unit is "in" or "ft" ? "height" : "weight", 0, max, decimals, unit), unit, "5");
}
