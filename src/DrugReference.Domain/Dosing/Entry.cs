using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>
/// Something that a regimen asks about the patient, beyond what every regimen needs: a laboratory value, a toxicity, a plan.
/// It is a number within limits, one of some choices, or, with neither, yes or no.
/// </summary>
/// <param name="Id">Stable id in camel case, such as <c>baselineAnc</c>: the field of the form and of the JSON.</param>
/// <param name="Name">What is asked, such as <c>Neutrophils now</c>.</param>
/// <param name="Group">The heading under which it is asked.</param>
/// <param name="Number">The limits of a number, or <see langword="null"/>.</param>
/// <param name="Choices">The words to choose from; empty for a number and for yes or no.</param>
public sealed record Entry(
    string Id, string Name, string Group, QuantityLimits? Number, IReadOnlyList<EntryChoice> Choices)
{
    /// <summary>The word for yes.</summary>
    public const string Yes = "yes";

    /// <summary>The word for no.</summary>
    public const string No = "no";

    private static readonly EntryChoice[] YesOrNo = [new(Yes, Yes), new(No, No)];

    /// <summary>The words that are taken: the choices, or yes and no; none for a number.</summary>
    public IReadOnlyList<EntryChoice> Words() => Number is not null ? [] : Choices.Count > 0 ? Choices : YesOrNo;
}
