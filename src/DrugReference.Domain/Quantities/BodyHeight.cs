using System.Diagnostics.CodeAnalysis;

namespace DrugReference.Domain.Quantities;

/// <summary>A person's height, as measured.</summary>
/// <remarks>
/// The limits are what a person can be: a very premature child to the tallest person on record.
/// A label profile narrows them further. The default holds no figure: reading it throws
/// <see cref="InvalidOperationException"/>.
/// </remarks>
public readonly record struct BodyHeight : IReadable<BodyHeight>
{
    private readonly decimal _centimetres;

    private BodyHeight(decimal centimetres) => _centimetres = centimetres;

    /// <summary>What the type can hold, in cm.</summary>
    public static QuantityLimits Limits { get; } = new("height", Min: 40m, Max: 272m, Decimals: 2, Unit: "cm");

    /// <summary>The figure in cm.</summary>
    /// <exception cref="InvalidOperationException">This is the default.</exception>
    public decimal Centimetres => Limits.Figure(_centimetres);

    private static TypedNumber Typed { get; } = new(Limits, UnitInWords: "centimetres", Example: "170.5")
    {
        LooksLike = number => number switch
        {
            >= 0.4m and < 3m => "metres",
            >= 3m and < 9m => "feet",
            _ => null,
        },
    };

    /// <summary>Makes the quantity from its figure in cm.</summary>
    /// <param name="centimetres">The figure, within <see cref="Limits"/>.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The figure is outside <see cref="Limits"/>.</exception>
    public static BodyHeight FromCentimetres(decimal centimetres) => new(Limits.Checked(centimetres));

    /// <inheritdoc/>
    public static bool TryRead(string? text, out BodyHeight value, [NotNullWhen(false)] out string? problem)
    {
        value = Typed.TryRead(text, out var centimetres, out problem) ? new BodyHeight(centimetres) : default;
        return problem is null;
    }

    /// <summary>The figure and its unit, such as <c>170.5 cm</c>.</summary>
    public override string ToString() => Limits.Text(_centimetres);
}
