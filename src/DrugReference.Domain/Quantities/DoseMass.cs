namespace DrugReference.Domain.Quantities;

/// <summary>An amount of drug: one dose, or the content of one vial.</summary>
/// <remarks>
/// Rounded to 0.01 mg, half up, where it is calculated: see <see cref="DoseRate.For"/>.
/// The default holds no figure: reading it throws <see cref="InvalidOperationException"/>.
/// </remarks>
public readonly record struct DoseMass
{
    private readonly decimal _milligrams;

    private DoseMass(decimal milligrams) => _milligrams = milligrams;

    /// <summary>What the type can hold, in mg.</summary>
    public static QuantityLimits Limits { get; } = new("dose", Min: 0.01m, Max: 100_000m, Decimals: 2, Unit: "mg");

    /// <summary>The figure in mg.</summary>
    /// <exception cref="InvalidOperationException">This is the default.</exception>
    public decimal Milligrams => Limits.Figure(_milligrams);

    /// <summary>Makes the quantity from its figure in mg.</summary>
    /// <param name="milligrams">The figure, within <see cref="Limits"/>.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The figure is outside <see cref="Limits"/>.</exception>
    public static DoseMass FromMilligrams(decimal milligrams) => new(Limits.Checked(milligrams));

    /// <summary>The volume that holds this dose: mg divided by mg/mL, rounded half up to 0.01 mL.</summary>
    /// <param name="concentration">The concentration of the solution.</param>
    /// <returns>The volume in mL.</returns>
    /// <exception cref="InvalidOperationException">This or <paramref name="concentration"/> is the default.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The volume is outside <see cref="Volume.Limits"/>.</exception>
    public Volume VolumeAt(Concentration concentration) => Volume.FromMillilitres(
        ClinicalRounding.HalfUp(Milligrams / concentration.MilligramsPerMillilitre, Volume.Limits.Decimals));

    /// <summary>How many whole vials hold at least this dose.</summary>
    /// <param name="vial">The content of one vial.</param>
    /// <returns>The number of vials, from 1.</returns>
    /// <exception cref="InvalidOperationException">This or <paramref name="vial"/> is the default.</exception>
    public int VialsOf(DoseMass vial) => (int)decimal.Ceiling(Milligrams / vial.Milligrams);

    /// <summary>The concentration when the whole dose is in a volume: mg divided by mL, half up to 0.0001 mg/mL.</summary>
    /// <param name="volume">The whole volume.</param>
    /// <returns>The concentration in mg/mL.</returns>
    /// <exception cref="InvalidOperationException">This or <paramref name="volume"/> is the default.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is outside <see cref="Concentration.Limits"/>.</exception>
    public Concentration In(Volume volume) => Concentration.FromMilligramsPerMillilitre(
        ClinicalRounding.HalfUp(Milligrams / volume.Millilitres, Concentration.Limits.Decimals));

    /// <summary>The figure and its unit, such as <c>1.45 mg</c>.</summary>
    public override string ToString() => Limits.Text(_milligrams);
}
