namespace DrugReference.Domain.Dosing;

/// <summary>Cycles and responses for which the regimen ends: no dose is shown, this text is.</summary>
/// <param name="Scope">The cycles and responses.</param>
/// <param name="Text">Why, in plain text.</param>
/// <param name="Basis">Where it comes from.</param>
public sealed record StopRule(CycleScope Scope, string Text, Basis Basis);
