namespace DrugReference.Domain.Quantities;

/// <summary>What a quantity's type can hold: a plausibility of the type, not a clinical limit.</summary>
/// <param name="Name">What is measured, inside a sentence, such as <c>height</c>.</param>
/// <param name="Min">The smallest figure, in <paramref name="Unit"/>; above 0, so that 0 is nobody's figure.</param>
/// <param name="Max">The largest figure, in <paramref name="Unit"/>.</param>
/// <param name="Decimals">How many decimals a figure may have: what is printed is what is carried.</param>
/// <param name="Unit">The unit as it is printed.</param>
public sealed record QuantityLimits(string Name, decimal Min, decimal Max, int Decimals, string Unit)
{
    /// <summary>Whether a figure is within the limits and has no more than the decimals.</summary>
    /// <param name="value">The figure, in <see cref="Unit"/>.</param>
    /// <returns><see langword="true"/> when the type can hold it.</returns>
    public bool Allow(decimal value) =>
        value >= Min && value <= Max && value == ClinicalRounding.HalfUp(value, Decimals);

    /// <summary>The limits in words: <c>40 to 272 cm, at most 2 decimals</c>.</summary>
    public override string ToString() =>
        $"{ClinicalFormat.Number(Min)} to {ClinicalFormat.Amount(Max, Unit)}, "
            + $"at most {ClinicalFormat.Count(Decimals, "decimal")}";

    internal decimal Checked(decimal value) =>
        Allow(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"A {Name} is {this}.");

    /// <summary>The figure of a quantity; 0 is the one that was never made by a factory.</summary>
    internal decimal Figure(decimal held) =>
        held != 0 ? held : throw new InvalidOperationException($"This {Name} was never given a figure.");

    internal string Text(decimal held) => held != 0 ? ClinicalFormat.Amount(held, Unit) : $"no {Name}";
}
