namespace DrugReference.Domain.Dosing;

/// <summary>What must be read beside the doses, or instead of them.</summary>
/// <param name="Severity">How strongly it speaks against giving the dose.</param>
/// <param name="Text">Plain text, no markup.</param>
/// <param name="Basis">Where it comes from.</param>
public sealed record Finding(FindingSeverity Severity, string Text, Basis Basis);
