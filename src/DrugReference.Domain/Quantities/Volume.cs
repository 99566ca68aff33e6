namespace DrugReference.Domain.Quantities;

/// <summary>A volume to draw up.</summary>
/// <remarks>
/// Rounded to 0.01 mL, half up, where it is calculated: see <see cref="DoseMass.VolumeAt"/>.
/// The default holds no figure: reading it throws <see cref="InvalidOperationException"/>.
/// </remarks>
public readonly record struct Volume
{
    private readonly decimal _millilitres;

    private Volume(decimal millilitres) => _millilitres = millilitres;

    /// <summary>What the type can hold, in mL.</summary>
    public static QuantityLimits Limits { get; } = new("volume", Min: 0.01m, Max: 10_000m, Decimals: 2, Unit: "mL");

    /// <summary>The figure in mL.</summary>
    /// <exception cref="InvalidOperationException">This is the default.</exception>
    public decimal Millilitres => Limits.Figure(_millilitres);

    /// <summary>Makes the quantity from its figure in mL.</summary>
    /// <param name="millilitres">The figure, within <see cref="Limits"/>.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The figure is outside <see cref="Limits"/>.</exception>
    public static Volume FromMillilitres(decimal millilitres) => new(Limits.Checked(millilitres));

    /// <summary>The figure and its unit, such as <c>5.8 mL</c>.</summary>
    public override string ToString() => Limits.Text(_millilitres);
}
