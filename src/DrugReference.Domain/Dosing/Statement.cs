namespace DrugReference.Domain.Dosing;

/// <summary>A sentence for the reader, with where it comes from.</summary>
/// <param name="Text">Plain text, no markup.</param>
/// <param name="Basis">Where it comes from.</param>
public sealed record Statement(string Text, Basis Basis);
