using DrugReference.Domain.Dosing;

namespace DrugReference.Rendering.Dosing;

/// <summary>What the dose form of a regimen asks.</summary>
public sealed record DoseQuestions(IReadOnlyList<FormField> Required, IReadOnlyList<FormGroup> Optional)
{
    /// <summary>Every field, in the order of the form; a measure with its parts behind it.</summary>
    public IEnumerable<FormField> All =>
        Required.Concat(Optional.SelectMany(group => group.Fields)).SelectMany(each => each.All);

    public static DoseQuestions Of(Regimen regimen) => new(RequiredFields.Of(regimen), OptionalFields.Of(regimen));
}
