namespace DrugReference.Rendering.Dosing;

/// <summary>One answer to a field of the dose form.</summary>
public sealed record FieldChoice(string Id, string Name, string? Hint = null);
