namespace DrugReference.Web.Pages.Drugs;

/// <summary>A field for a number, as its partial shows it.</summary>
public sealed record NumberField(string Name, string Label, string Unit, string Hint, string? Typed, string? Problem);
