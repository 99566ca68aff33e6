using DrugReference.Domain.Dosing;
using DrugReference.Domain.Formularies;
using DrugReference.Rendering.Dosing;

namespace DrugReference.Web.Api.Answers;

/// <summary>The dose form of a drug: what may be entered, to be sent back to the same address.</summary>
internal sealed record DoseFormAnswer
{
    /// <summary>Slug of the drug.</summary>
    public required string Drug { get; init; }

    /// <summary>Name of the drug.</summary>
    public required string DrugName { get; init; }

    /// <summary>Its brand names.</summary>
    public required IReadOnlyList<string> BrandNames { get; init; }

    /// <summary>The regimen that the doses come from.</summary>
    public required RegimenAnswer Regimen { get; init; }

    /// <summary>The fields, in the order in which they are asked.</summary>
    public required IReadOnlyList<DoseFieldAnswer> Fields { get; init; }

    /// <summary>SHA-256 of the content; sent back with the form, it keeps a changed regimen from answering.</summary>
    public required string Digest { get; init; }

    public static DoseFormAnswer Of(Drug drug, Regimen regimen, string digest)
    {
        var questions = DoseQuestions.Of(regimen);
        var optional = questions.Optional.SelectMany(group => group.Fields.Select(field => DoseFieldAnswer.Of(field, group.Title)));
        return new DoseFormAnswer
        {
            Drug = drug.Monograph.Slug,
            DrugName = drug.Identity.Name,
            BrandNames = drug.Identity.BrandNames,
            Regimen = RegimenAnswer.Of(regimen),
            Fields = [.. questions.Required.Select(field => DoseFieldAnswer.Of(field, null)), .. optional],
            Digest = digest,
        };
    }
}
