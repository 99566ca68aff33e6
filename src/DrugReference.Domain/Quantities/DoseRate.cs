namespace DrugReference.Domain.Quantities;

/// <summary>A dose as a label states it: in mg for each m², for each kg, or for everybody.</summary>
/// <remarks>
/// The upper limit leaves room for high-dose methotrexate (12,000 mg/m²); a regimen has its own, far lower ceiling.
/// The default holds no figure: reading it throws <see cref="InvalidOperationException"/>.
/// </remarks>
public readonly record struct DoseRate
{
    private static readonly QuantityLimits[] ByUnit =
    [
        new("dose per m²", Min: 0.0001m, Max: 20_000m, Decimals: 4, Unit: "mg/m²"),
        new("dose per kg", Min: 0.0001m, Max: 20_000m, Decimals: 4, Unit: "mg/kg"),
        new("dose", Min: 0.0001m, Max: 20_000m, Decimals: 4, Unit: "mg"),
    ];

    private readonly decimal _figure;

    private DoseRate(decimal figure, DosePer per) => (_figure, Per) = (figure, per);

    /// <summary>What the dose is multiplied by.</summary>
    public DosePer Per { get; }

    /// <summary>The figure in the unit of <see cref="Per"/>: mg/m², mg/kg or mg.</summary>
    /// <exception cref="InvalidOperationException">This is the default.</exception>
    public decimal Figure => LimitsOf(Per).Figure(_figure);

    /// <summary>What the type can hold, in the unit of <paramref name="per"/>.</summary>
    /// <param name="per">What the dose is multiplied by.</param>
    /// <returns>The limits.</returns>
    public static QuantityLimits LimitsOf(DosePer per) => ByUnit[(int)per];

    /// <summary>Makes the rate.</summary>
    /// <param name="figure">The figure, within <see cref="LimitsOf"/>.</param>
    /// <param name="per">What the dose is multiplied by.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The figure is outside the limits.</exception>
    public static DoseRate Of(decimal figure, DosePer per) => new(LimitsOf(per).Checked(figure), per);

    /// <summary>The exact dose in mg, before any rounding.</summary>
    /// <param name="area">The body surface area, as printed.</param>
    /// <param name="weight">The actual body weight.</param>
    /// <returns>The product with whichever of the two the rate is for.</returns>
    /// <exception cref="InvalidOperationException">This, or the quantity that it needs, is the default.</exception>
    public decimal For(BodySurfaceArea area, BodyWeight weight) => Per switch
    {
        DosePer.SquareMetre => Figure * area.SquareMetres,
        DosePer.Kilogram => Figure * weight.Kilograms,
        _ => Figure,
    };

    /// <summary>The rate times a factor, rounded half up to its decimals: 0.5 mg/m² × 0.75 = 0.375 mg/m².</summary>
    /// <param name="factor">Above 0, at most 1.</param>
    /// <returns>The reduced rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The product is outside the limits.</exception>
    public DoseRate Times(decimal factor) => Of(ClinicalRounding.HalfUp(Figure * factor, LimitsOf(Per).Decimals), Per);

    /// <summary>The figure and its unit, such as <c>0.8 mg/m²</c>.</summary>
    public override string ToString() => LimitsOf(Per).Text(_figure);
}
