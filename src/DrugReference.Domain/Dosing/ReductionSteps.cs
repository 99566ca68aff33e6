namespace DrugReference.Domain.Dosing;

/// <summary>The steps down after toxicity, in their order, and what ends them. No step is ever taken back.</summary>
/// <param name="Steps">The steps; the number of earlier reductions chooses among them.</param>
/// <param name="End">Why there is no dose after the last step.</param>
public sealed record ReductionSteps(IReadOnlyList<Reduction> Steps, Statement End);
