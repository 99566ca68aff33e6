namespace DrugReference.Domain.Dosing;

/// <summary>A figure of a regimen that cannot be separated from where it comes from.</summary>
/// <typeparam name="T">A quantity or a count.</typeparam>
/// <param name="Value">The figure.</param>
/// <param name="Basis">Where it comes from.</param>
public sealed record Fact<T>(T Value, Basis Basis)
    where T : struct;
