namespace DrugReference.Domain.Quantities;

/// <summary>The one place where a clinical figure is rounded.</summary>
public static class ClinicalRounding
{
    /// <summary>Rounds half up, as a person does on paper: a tie goes away from zero, so 0.125 becomes 0.13.</summary>
    /// <param name="value">The exact figure, in any unit.</param>
    /// <param name="decimals">Decimals that are kept, 0 to 28.</param>
    /// <returns>The nearest figure with that many decimals.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is outside 0 to 28.</exception>
    public static decimal HalfUp(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
