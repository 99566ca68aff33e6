using System.Runtime.CompilerServices;
using DrugReference.Domain.Dosing;

namespace DrugReference.Rendering.Dosing;

/// <summary>What the dose form of a regimen asks.</summary>
public sealed class DoseQuestions
{
    /// <summary>They depend on the regimen alone, and every form asks for them; they go when it goes.</summary>
    private static readonly ConditionalWeakTable<Regimen, DoseQuestions> Known = [];

    private DoseQuestions(Regimen regimen)
    {
        (Required, Optional) = (RequiredFields.Of(regimen), OptionalFields.Of(regimen));
        All = [.. Required.Concat(Optional.SelectMany(group => group.Fields)).SelectMany(each => each.All)];
    }

    public IReadOnlyList<FormField> Required { get; }

    public IReadOnlyList<FormGroup> Optional { get; }

    /// <summary>Every field, in the order of the form; a measure with its parts behind it.</summary>
    public IReadOnlyList<FormField> All { get; }

    public static DoseQuestions Of(Regimen regimen) => Known.GetValue(regimen, static each => new DoseQuestions(each));
}
