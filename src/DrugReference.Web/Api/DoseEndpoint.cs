using System.Text.Json;
using DrugReference.Data;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Formularies;
using DrugReference.Rendering.Dosing;
using DrugReference.Web.Api.Answers;
using DrugReference.Web.Guards;
using DrugReference.Web.Hosting;
using DrugReference.Web.Pages.Dose;
using DrugReference.Web.Serving;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Api;

/// <summary>
/// The dose form as JSON, read by the same code as the page. Numbers come as JSON numbers or as texts; either must follow the
/// plain-decimal grammar to the letter.
/// </summary>
internal static class DoseEndpoint
{
    /// <summary>Under which the OpenAPI document lists what is about doses.</summary>
    public const string Tag = "Doses";

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 2, AllowDuplicateProperties = false };

    public static void MapDose(this IEndpointRouteBuilder api)
    {
        api.MapMethods("/drugs/{slug}/dose", ApiRoutes.Reading, AskAsync).WithName("getDoseForm").WithMetadata(new KeptPageAttribute()).WithTags(Tag)
            .Produces<DoseFormAnswer>()
            .ProducesNotFound()
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPost("/drugs/{slug}/dose", AnswerAsync).WithName("calculateDose").WithTags(Tag)
            .Produces<DoseAnswer>()
            .ProducesValidationProblem()
            .ProducesNotFound()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .Costs(Work.Dose);
    }

    /// <summary>The dose form of a drug: what may be entered.</summary>
    /// <param name="slug">The drug's name in addresses.</param>
    internal static async Task<IResult> AskAsync(
        string slug, Formulary formulary, TimeProvider time, IOptions<CalculatorOptions> calculator, CancellationToken cancellationToken)
    {
        var (drug, regimen, refusal) = await FindAsync(slug, formulary, time, calculator.Value, cancellationToken);
        return refusal ?? Results.Ok(DoseFormAnswer.Of(drug!, regimen!, formulary.Digest));
    }

    /// <summary>The doses of one cycle, with working and findings. Nothing that is sent is kept.</summary>
    /// <param name="slug">The drug's name in addresses.</param>
    internal static async Task<IResult> AnswerAsync(
        string slug, HttpRequest request, Formulary formulary, TimeProvider time, IOptions<CalculatorOptions> calculator,
        CancellationToken cancellationToken)
    {
        var (drug, regimen, refusal) = await FindAsync(slug, formulary, time, calculator.Value, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        if (!request.HasJsonContentType() || !Charset.IsUtf8(request))
        {
            return ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType, "Send the form as application/json in UTF-8.");
        }

        Dictionary<string, string?>? form;
        try
        {
            form = await ReadAsync(request, cancellationToken);
        }
        catch (BadHttpRequestException exception)
        {
            return ApiProblem.Of(exception.StatusCode, "The body is longer than any form, or it ended too early.");
        }

        if (form is null)
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "Send one JSON object, each field once, without objects or lists in it.");
        }

        if (form.Keys.Where(DoseForm.IsFieldOfUnits).ToList() is { Count: > 0 } units)
        {
            return ApiProblem.Fields(units.Select(field => (field, "This form has no such field: it takes heightCm and weightKg.")));
        }

        if (form.Remove(DoseCalculation.DigestField, out var digest) && !string.IsNullOrEmpty(digest) && digest != formulary.Digest)
        {
            return ApiProblem.Of(StatusCodes.Status409Conflict, "The content changed since: read it again and calculate anew.");
        }

        var result = DoseForm.Plan(regimen!, form);
        return result.HasPlan
            ? Results.Text(
                DoseAnswer.Of(result.Plan, drug!.Monograph.Slug, drug.Identity, formulary.Digest).ToJson(), "application/json; charset=utf-8")
            : ApiProblem.Fields(result.Problems.Select(problem => (problem.Field, problem.Message)));
    }

    /// <summary>The drug and its regimen, or why there is no dose.</summary>
    private static async Task<(Drug? Drug, Regimen? Regimen, IResult? Refusal)> FindAsync(
        string slug, Formulary formulary, TimeProvider time, CalculatorOptions calculator, CancellationToken cancellationToken)
    {
        var drug = await formulary.FindDrugAsync(slug, cancellationToken);
        return drug is null ? (null, null, await DrugEndpoints.NoSuchDrugAsync(formulary, slug, cancellationToken))
            : drug.Regimen is null ? (drug, null, ApiProblem.NotFound("No dose can be calculated for this drug.", []))
            : CalculatorRefusal.Of(drug, calculator, time) is { } refusal ? (drug, null, refusal.Status == StatusCodes.Status404NotFound
                ? ApiProblem.NotFound(refusal.Reason, [])
                : ApiProblem.Of(refusal.Status, refusal.Reason))
            : (drug, drug.Regimen, null);
    }

    /// <summary>The fields as text, or null when the body is no flat JSON object.</summary>
    private static async Task<Dictionary<string, string?>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(request.Body, Strict, cancellationToken);
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.EnumerateObject().All(field => IsPlain(field.Value))
                ? root.EnumerateObject().ToDictionary(field => field.Name, field => Text(field.Value), StringComparer.Ordinal)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second: a text that holds half a character.
            return null;
        }
    }

    private static bool IsPlain(JsonElement value) => value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);

    /// <summary>A number as it was written: 1e2 and 70.50 are not made into anything before the grammar sees them.</summary>
    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
