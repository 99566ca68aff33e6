namespace DrugReference.Domain.Quantities;

/// <summary>
/// Feet, inches, stones and pounds: into metric once, rounded half up to 0.01 cm or kg, and back only for a person to
/// compare. Exact by the international yard and pound agreement of 1959.
/// </summary>
public static class Imperial
{
    /// <summary>Centimetres in an inch.</summary>
    public const decimal CentimetresPerInch = 2.54m;

    /// <summary>Kilograms in a pound.</summary>
    public const decimal KilogramsPerPound = 0.45359237m;

    /// <summary>Inches in a foot.</summary>
    public const int InchesPerFoot = 12;

    /// <summary>Pounds in a stone.</summary>
    public const int PoundsPerStone = 14;

    /// <summary>A height in feet and inches, such as <c>5 ft 6.9 in</c>.</summary>
    /// <param name="height">The height.</param>
    /// <returns>The text, rounded half up to 0.1 in.</returns>
    public static string FeetAndInches(BodyHeight height) =>
        Split(height.Centimetres / CentimetresPerInch, InchesPerFoot, "ft", "in");

    /// <summary>A weight in pounds, and in stones and pounds, such as <c>154.3 lb, 11 st 0.3 lb</c>.</summary>
    /// <param name="weight">The weight.</param>
    /// <returns>The text, rounded half up to 0.1 lb.</returns>
    public static string Pounds(BodyWeight weight)
    {
        var pounds = weight.Kilograms / KilogramsPerPound;
        return $"{ClinicalFormat.Amount(ClinicalRounding.HalfUp(pounds, 1), "lb")}, "
            + Split(pounds, PoundsPerStone, "st", "lb");
    }

    private static string Split(decimal small, int each, string largeUnit, string smallUnit)
    {
        var tenths = ClinicalRounding.HalfUp(small, 1);
        var large = decimal.Floor(tenths / each);
        return $"{ClinicalFormat.Amount(large, largeUnit)} {ClinicalFormat.Amount(tenths - (large * each), smallUnit)}";
    }
}
