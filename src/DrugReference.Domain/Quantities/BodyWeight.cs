using System.Diagnostics.CodeAnalysis;

namespace DrugReference.Domain.Quantities;

/// <summary>A person's weight, as measured.</summary>
/// <remarks>
/// The limits are what a person can be: a small newborn child to the heaviest person on record.
/// A label profile narrows them further. The default holds no figure: reading it throws
/// <see cref="InvalidOperationException"/>.
/// </remarks>
public readonly record struct BodyWeight : IReadable<BodyWeight>
{
    private readonly decimal _kilograms;

    private BodyWeight(decimal kilograms) => _kilograms = kilograms;

    /// <summary>What the type can hold, in kg.</summary>
    public static QuantityLimits Limits { get; } = new("weight", Min: 2m, Max: 650m, Decimals: 2, Unit: "kg");

    /// <summary>The figure in kg.</summary>
    /// <exception cref="InvalidOperationException">This is the default.</exception>
    public decimal Kilograms => Limits.Figure(_kilograms);

    private static TypedNumber Typed { get; } = new(Limits, UnitInWords: "kilograms", Example: "70.5");

    /// <summary>Makes the quantity from its figure in kg.</summary>
    /// <param name="kilograms">The figure, within <see cref="Limits"/>.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The figure is outside <see cref="Limits"/>.</exception>
    public static BodyWeight FromKilograms(decimal kilograms) => new(Limits.Checked(kilograms));

    /// <inheritdoc/>
    public static bool TryRead(string? text, out BodyWeight value, [NotNullWhen(false)] out string? problem)
    {
        value = Typed.TryRead(text, out var kilograms, out problem) ? new BodyWeight(kilograms) : default;
        return problem is null;
    }

    /// <summary>The figure and its unit, such as <c>70.5 kg</c>.</summary>
    public override string ToString() => Limits.Text(_kilograms);
}
