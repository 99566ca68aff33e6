namespace DrugReference.Domain.Dosing;

/// <summary>One step down after toxicity.</summary>
/// <param name="Factor">What every dose of the unreduced cycle is multiplied by; above 0, at most 1.</param>
/// <param name="Days">The dose days that remain; empty means all.</param>
/// <param name="Statement">The step in words.</param>
public sealed record Reduction(decimal Factor, IReadOnlyList<int> Days, Statement Statement);
