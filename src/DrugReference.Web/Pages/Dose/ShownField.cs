using DrugReference.Rendering.Dosing;

namespace DrugReference.Web.Pages.Dose;

/// <summary>A field of the form together with what was entered, as its partial shows it.</summary>
public sealed record ShownField(FormField Field, DoseEntries Entries)
{
    public string? Typed => Entries.Typed(Field);

    public string? Problem => Entries.ProblemOf(Field);

    public string? IsInvalid => Problem is null ? null : "true";

    public string Css => Problem is null ? "field" : "field field-wrong";

    /// <summary>The same where the field has a unit to choose, whose problem is the field's.</summary>
    public string CssWithUnit => Field.UnitField is { } unit && PartOf(unit).Problem is not null ? "field field-wrong" : Css;

    public string? DescribedBy => string.Join(' ', new[]
    {
        Field.Hint is null ? null : $"{Field.Name}-hint",
        Problem is null ? null : $"{Field.Name}-problem",
    }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    public ShownField PartOf(FormField part) => this with { Field = part };
}
