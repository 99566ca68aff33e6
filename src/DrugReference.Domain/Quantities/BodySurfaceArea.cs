namespace DrugReference.Domain.Quantities;

/// <summary>A person's body surface area, rounded to the 4 decimals that are printed and carried.</summary>
/// <remarks>
/// The limits hold whatever the seven formulas give for any <see cref="BodyHeight"/> and <see cref="BodyWeight"/>.
/// The default holds no figure: reading it throws <see cref="InvalidOperationException"/>.
/// </remarks>
public readonly record struct BodySurfaceArea
{
    private readonly decimal _squareMetres;

    private BodySurfaceArea(decimal squareMetres) => _squareMetres = squareMetres;

    /// <summary>What the type can hold, in m².</summary>
    public static QuantityLimits Limits { get; } =
        new("body surface area", Min: 0.1m, Max: 8m, Decimals: 4, Unit: "m²");

    /// <summary>The figure in m².</summary>
    /// <exception cref="InvalidOperationException">This is the default.</exception>
    public decimal SquareMetres => Limits.Figure(_squareMetres);

    /// <summary>Makes the quantity from its figure in m².</summary>
    /// <param name="squareMetres">The figure, within <see cref="Limits"/>.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The figure is outside <see cref="Limits"/>.</exception>
    public static BodySurfaceArea FromSquareMetres(decimal squareMetres) => new(Limits.Checked(squareMetres));

    /// <summary>The figure and its unit, such as <c>1.8181 m²</c>.</summary>
    public override string ToString() => Limits.Text(_squareMetres);
}
