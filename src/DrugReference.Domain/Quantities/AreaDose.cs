namespace DrugReference.Domain.Quantities;

/// <summary>A dose for each square metre of body surface area.</summary>
/// <remarks>
/// The upper limit leaves room for high-dose methotrexate (12,000 mg/m²); a regimen has its own, far lower ceiling.
/// The default holds no figure: reading it throws <see cref="InvalidOperationException"/>.
/// </remarks>
public readonly record struct AreaDose
{
    private readonly decimal _milligramsPerSquareMetre;

    private AreaDose(decimal milligramsPerSquareMetre) => _milligramsPerSquareMetre = milligramsPerSquareMetre;

    /// <summary>What the type can hold, in mg/m².</summary>
    public static QuantityLimits Limits { get; } =
        new("dose per m²", Min: 0.0001m, Max: 20_000m, Decimals: 4, Unit: "mg/m²");

    /// <summary>The figure in mg/m².</summary>
    /// <exception cref="InvalidOperationException">This is the default.</exception>
    public decimal MilligramsPerSquareMetre => Limits.Figure(_milligramsPerSquareMetre);

    /// <summary>Makes the quantity from its figure in mg/m².</summary>
    /// <param name="milligramsPerSquareMetre">The figure, within <see cref="Limits"/>.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The figure is outside <see cref="Limits"/>.</exception>
    public static AreaDose FromMilligramsPerSquareMetre(decimal milligramsPerSquareMetre) =>
        new(Limits.Checked(milligramsPerSquareMetre));

    /// <summary>The dose for a body surface area: the exact product, rounded half up to 0.01 mg.</summary>
    /// <param name="area">The body surface area, as printed.</param>
    /// <returns>The dose in mg.</returns>
    /// <exception cref="InvalidOperationException">This or <paramref name="area"/> is the default.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The dose is outside <see cref="DoseMass.Limits"/>.</exception>
    public DoseMass For(BodySurfaceArea area) => DoseMass.FromMilligrams(
        ClinicalRounding.HalfUp(MilligramsPerSquareMetre * area.SquareMetres, DoseMass.Limits.Decimals));

    /// <summary>The figure and its unit, such as <c>0.8 mg/m²</c>.</summary>
    public override string ToString() => Limits.Text(_milligramsPerSquareMetre);
}
