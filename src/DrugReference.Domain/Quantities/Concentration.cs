namespace DrugReference.Domain.Quantities;

/// <summary>How much drug one millilitre holds.</summary>
/// <remarks>
/// The limits span what is drawn from a vial or given from a bag.
/// The default holds no figure: reading it throws <see cref="InvalidOperationException"/>.
/// </remarks>
public readonly record struct Concentration
{
    private readonly decimal _milligramsPerMillilitre;

    private Concentration(decimal milligramsPerMillilitre) => _milligramsPerMillilitre = milligramsPerMillilitre;

    /// <summary>What the type can hold, in mg/mL.</summary>
    public static QuantityLimits Limits { get; } =
        new("concentration", Min: 0.0001m, Max: 1_000m, Decimals: 4, Unit: "mg/mL");

    /// <summary>The figure in mg/mL.</summary>
    /// <exception cref="InvalidOperationException">This is the default.</exception>
    public decimal MilligramsPerMillilitre => Limits.Figure(_milligramsPerMillilitre);

    /// <summary>Makes the quantity from its figure in mg/mL.</summary>
    /// <param name="milligramsPerMillilitre">The figure, within <see cref="Limits"/>.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The figure is outside <see cref="Limits"/>.</exception>
    public static Concentration FromMilligramsPerMillilitre(decimal milligramsPerMillilitre) =>
        new(Limits.Checked(milligramsPerMillilitre));

    /// <summary>The figure and its unit, such as <c>0.25 mg/mL</c>.</summary>
    public override string ToString() => Limits.Text(_milligramsPerMillilitre);
}
