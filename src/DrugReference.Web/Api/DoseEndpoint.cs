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

/// <summary>The dose form as JSON, read by the same code as the page. Numbers must follow the plain-decimal grammar to the letter.</summary>
internal static class DoseEndpoint
{
    /// <summary>Under which the OpenAPI document lists what is about doses.</summary>
    public const string Tag = "Doses";

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
            .ProducesBodyProblems()
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

        var (form, unread) = await ApiBody.ReadAsync(request);
        if (form is null)
        {
            return unread!;
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
            ? Results.Bytes(
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
}
