using System.Text.Json.Nodes;
using DrugReference.Data;
using DrugReference.Domain.Dosing;

namespace DrugReference.Web.Api.Description;

/// <summary>Examples that can be sent as they are: a drug of this formulary, with a regimen if any has one.</summary>
internal sealed record ApiExamples(string? Slug, string? Name, string? Section, string? Label)
{
    public JsonNode DoseForm => new JsonObject
    {
        [DoseFields.Label] = Label,
        [DoseFields.HeightCm] = 170,
        [DoseFields.WeightKg] = 70,
        [DoseFields.Cycle] = 1,
    };

    public static async Task<ApiExamples> OfAsync(Formulary formulary, CancellationToken cancellationToken)
    {
        var drugs = await formulary.ListDrugsAsync(cancellationToken);
        var slug = drugs.OrderByDescending(drug => drug.HasRegimen).Select(drug => drug.Slug).FirstOrDefault();
        var drug = slug is null ? null : await formulary.FindDrugAsync(slug, cancellationToken);
        return new ApiExamples(
            slug, drug?.Identity.Name, drug?.Monograph.Sections is [var section, ..] ? section.Id : null,
            drug?.Regimen?.DefaultLabel.Id);
    }

    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="isAboutDoses">Whether only a drug with a regimen is an example; there may be none.</param>
    public JsonNode? Of(string parameter, bool isAboutDoses) => parameter switch
    {
        "slug" when isAboutDoses && Label is null => null,
        "slug" or "drug" => Slug,
        "id" => Section,
        "q" => Name,
        "kinds" => "drug,section",
        "limit" => 5,
        "page" => 1,
        _ => null,
    };
}
