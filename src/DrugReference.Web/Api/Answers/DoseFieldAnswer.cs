using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;
using DrugReference.Rendering.Dosing;

namespace DrugReference.Web.Api.Answers;

/// <summary>A field of the dose form.</summary>
internal sealed record DoseFieldAnswer
{
    /// <summary>Its name in the JSON that is sent.</summary>
    public required string Name { get; init; }

    /// <summary>What is asked.</summary>
    public required string Label { get; init; }

    /// <summary>How it is filled.</summary>
    public required DoseFieldKind Kind { get; init; }

    /// <summary>The unit of a figure, or how the label goes on.</summary>
    public required string? Unit { get; init; }

    /// <summary>What helps to fill it.</summary>
    public required string? Hint { get; init; }

    /// <summary>The heading under which it is asked; null for the first ones.</summary>
    public required string? Group { get; init; }

    /// <summary>Whether no dose is calculated without it.</summary>
    public required bool Required { get; init; }

    /// <summary>The cycle from which on it is required too.</summary>
    public required int? RequiredFromCycle { get; init; }

    /// <summary>The words to choose from; empty for anything else.</summary>
    public required IReadOnlyList<FieldChoice> Choices { get; init; }

    /// <param name="field">As the page asks it; a measure is sent in the unit of the regimen.</param>
    /// <param name="group">The heading above it.</param>
    public static DoseFieldAnswer Of(FormField field, string? group)
    {
        var name = field.MetricName ?? field.Name;
        var choices = field.Choices.Where(choice => choice.Id.Length > 0).ToList();
        var isYesNo = field.Kind == FieldKind.Check || choices.Select(choice => choice.Id).SequenceEqual([Entry.Yes, Entry.No]);
        return new DoseFieldAnswer
        {
            Name = name,
            Label = ClinicalFormat.WithPlainSpaces(field.Label),
            Kind = isYesNo ? DoseFieldKind.YesNo : KindOf(field.Kind),
            Unit = field.UnitField?.Choices[0].Id ?? Plain(field.Unit),
            Hint = Plain(field.Hint),
            Group = group,
            Required = DoseForm.IsRequired(name),
            RequiredFromCycle = field.FromCycle,
            Choices = isYesNo ? [] : choices.ConvertAll(choice => choice with { Name = Plain(choice.Name)!, Hint = Plain(choice.Hint) }),
        };
    }

    private static string? Plain(string? text) => text is null ? null : ClinicalFormat.WithPlainSpaces(text);

    private static DoseFieldKind KindOf(FieldKind kind) => kind switch
    {
        FieldKind.Date => DoseFieldKind.Date,
        FieldKind.Select or FieldKind.Radios => DoseFieldKind.Choice,
        _ => DoseFieldKind.Figure,
    };
}

/// <summary>How a field of the dose form is filled.</summary>
internal enum DoseFieldKind
{
    /// <summary>With a plain decimal number, as a JSON number or as a text.</summary>
    Figure,

    /// <summary>With a date such as 2026-11-22.</summary>
    Date,

    /// <summary>With the id of one of the choices.</summary>
    Choice,

    /// <summary>With any text.</summary>
    Text,

    /// <summary>With true or false; left out while it is not known.</summary>
    YesNo,
}
