using System.Text.Json;
using DrugReference.Data;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;
using DrugReference.Web.Hosting;
using DrugReference.Web.Pages.Dose;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Api;

/// <summary>
/// <c>POST /api/drugs/{slug}/dose</c>: the dose form as JSON, read by the same code as the page. Numbers come as JSON numbers or
/// as texts; either must follow the plain-decimal grammar to the letter.
/// </summary>
internal static class DoseEndpoint
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 2, AllowDuplicateProperties = false };

    public static void MapDoseApi(this WebApplication app) => app.MapPost("/api/drugs/{slug}/dose", AnswerAsync);

    private static async Task<IResult> AnswerAsync(
        string slug, HttpRequest request, Formulary formulary, TimeProvider time, IOptions<CalculatorOptions> calculator,
        CancellationToken cancellationToken)
    {
        var drug = await formulary.FindDrugAsync(slug, cancellationToken);
        if (drug is not { Regimen: { } regimen })
        {
            return Problem(StatusCodes.Status404NotFound, drug is null
                ? "This drug is not in this formulary."
                : "No dose can be calculated for this drug.");
        }

        if (CalculatorRefusal.Of(drug, calculator.Value, time) is { } refusal)
        {
            return Problem(refusal.Status, refusal.Reason);
        }

        if (!request.HasJsonContentType())
        {
            return Problem(StatusCodes.Status415UnsupportedMediaType, "Send the form as application/json.");
        }

        if (await ReadAsync(request, cancellationToken) is not { } form)
        {
            return Problem(StatusCodes.Status400BadRequest, "Send one JSON object, each field once, without objects or lists in it.");
        }

        if (form.Remove(DosePage.DigestField, out var digest) && digest != formulary.Digest)
        {
            return Problem(StatusCodes.Status409Conflict, "The content changed since: read it again and calculate anew.");
        }

        var result = DoseForm.Plan(regimen, form);
        return result.HasPlan
            ? Results.Text(
                DoseAnswer.Of(result.Plan, drug.Identity.Name, formulary.Digest).ToJson(), "application/json; charset=utf-8")
            : Results.ValidationProblem(result.Problems.GroupBy(problem => problem.Field, StringComparer.Ordinal).ToDictionary(
                field => field.Key,
                field => field.Select(problem => ClinicalFormat.WithPlainSpaces(problem.Message)).ToArray(),
                StringComparer.Ordinal));
    }

    private static IResult Problem(int status, string detail) =>
        Results.Problem(statusCode: status, detail: ClinicalFormat.WithPlainSpaces(detail));

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
        catch (JsonException)
        {
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
