namespace DrugReference.Rendering.Dosing;

/// <summary>Optional fields that are folded away together.</summary>
public sealed record FormGroup(string Title, IReadOnlyList<FormField> Fields);
