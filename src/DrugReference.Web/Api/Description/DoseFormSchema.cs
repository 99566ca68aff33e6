using System.Text.Json.Nodes;
using DrugReference.Data;
using DrugReference.Rendering.Dosing;
using DrugReference.Web.Api.Answers;
using Microsoft.OpenApi;

namespace DrugReference.Web.Api.Description;

/// <summary>The dose form as a schema: the fields of every form, and the entries of each regimen of the formulary.</summary>
internal static class DoseFormSchema
{
    public const string Id = "DoseForm";

    private const string About =
        "What is known of the patient and the cycle. Which fields a drug takes is said by GET on the same address; any other is refused. "
        + "A number is a JSON number or the same as a text, as a plain decimal: no exponent, no comma, no sign.";

    private static readonly DoseFieldAnswer Digest = new()
    {
        Name = DoseCalculation.DigestField,
        Label = "Digest that the form came with",
        Hint = "With another one than that of the content, the answer is 409",
        Kind = DoseFieldKind.Text,
        Unit = null,
        Group = null,
        Required = false,
        RequiredFromCycle = null,
        Choices = [],
    };

    public static async Task<OpenApiSchema> OfAsync(Formulary formulary, CancellationToken cancellationToken)
    {
        var fields = new List<DoseFieldAnswer>();
        foreach (var listed in (await formulary.ListDrugsAsync(cancellationToken)).Where(drug => drug.HasRegimen))
        {
            if (await formulary.FindDrugAsync(listed.Slug, cancellationToken) is { Regimen: { } regimen } drug)
            {
                fields.AddRange(DoseFormAnswer.Of(drug, regimen, formulary.Digest).Fields);
            }
        }

        fields.Add(Digest);
        var byName = fields.GroupBy(field => field.Name, StringComparer.Ordinal).ToList();
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = About,
            Required = byName.Where(field => field.First().Required).Select(field => field.Key).ToHashSet(StringComparer.Ordinal),
            Properties = byName.ToDictionary(field => field.Key, IOpenApiSchema (field) => Of([.. field]), StringComparer.Ordinal),
        };
    }

    private static OpenApiSchema Of(List<DoseFieldAnswer> fields)
    {
        var field = fields[0];
        var ids = fields.SelectMany(each => each.Choices).Select(choice => choice.Id).Distinct(StringComparer.Ordinal).ToList();
        var isNumber = field.Kind == DoseFieldKind.Figure || (ids.Count > 0 && ids.TrueForAll(id => int.TryParse(id, out _)));
        return new OpenApiSchema
        {
            Description = field.Hint is { } hint ? $"{Labelled(field)}. {hint}." : $"{Labelled(field)}.",
            Type = (field.Required ? default : JsonSchemaType.Null)
                | (isNumber ? JsonSchemaType.Number | JsonSchemaType.String
                    : field.Kind == DoseFieldKind.YesNo ? JsonSchemaType.Boolean : JsonSchemaType.String),
            Format = field.Kind == DoseFieldKind.Date ? "date" : null,
            Enum = ids.Count > 0 && !isNumber ? Words(ids, field.Required) : null,
        };
    }

    private static List<JsonNode> Words(IEnumerable<string> ids, bool isRequired) =>
        // A JSON null is a null node, which the array takes although its type does not say so.
        [.. ids.Select(id => JsonValue.Create(id)), .. isRequired ? [] : new JsonNode[] { null! }];

    private static string Labelled(DoseFieldAnswer field) => field.Unit is { } unit ? $"{field.Label} ({unit})" : field.Label;
}
