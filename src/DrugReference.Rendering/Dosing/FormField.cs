using DrugReference.Domain.Dosing;

namespace DrugReference.Rendering.Dosing;

/// <summary>A field of the dose form, as it is asked.</summary>
/// <param name="Name">Its name: one of <see cref="DoseFields"/>, or the id of an entry of the regimen.</param>
/// <param name="Label">What is asked; messages name the field so.</param>
/// <param name="Kind">How it is filled.</param>
public sealed record FormField(string Name, string Label, FieldKind Kind = FieldKind.Text)
{
    public string? Unit { get; init; }

    public string? Hint { get; init; }

    /// <summary>What an untouched form holds.</summary>
    public string? Default { get; init; }

    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>Whether no dose is calculated without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The cycle from which on it is asked.</summary>
    public int? FromCycle { get; init; }

    /// <summary>Of a measure: the name under which the engine reports problems with the figure.</summary>
    public string? MetricName { get; init; }

    /// <summary>Of a measure: the choice of its unit.</summary>
    public FormField? UnitField { get; init; }

    /// <summary>Of a measure: what comes on top of the large unit, such as the inches.</summary>
    public FormField? RestField { get; init; }

    /// <summary>Of the rest of a measure: the only unit with which it is filled.</summary>
    public string? OnlyWith { get; init; }

    /// <summary>The field and its parts.</summary>
    public IEnumerable<FormField> All => new[] { this, UnitField, RestField }.OfType<FormField>();
}
