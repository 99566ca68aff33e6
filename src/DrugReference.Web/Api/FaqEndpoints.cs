using DrugReference.Data;
using DrugReference.Web.Api.Answers;
using DrugReference.Web.Serving;

namespace DrugReference.Web.Api;

/// <summary>The questions of all drugs.</summary>
internal static class FaqEndpoints
{
    /// <summary>As many as the page shows at once: a formulary of thousands has tens of thousands of questions.</summary>
    public const int DrugsPerPage = 20;

    public const int LastPage = 100_000;

    public static void MapFaqs(this IEndpointRouteBuilder api) => api.MapMethods("/faqs", ApiRoutes.Reading, ListAsync).WithName("listFaqs").WithMetadata(new KeptPageAttribute("drug", "page")).WithTags("Questions")
        .Produces<IReadOnlyList<FaqAnswer>>()
        .ProducesValidationProblem()
        .ProducesNotFound();

    /// <summary>The questions of one drug, or of all drugs from A to Z, 20 drugs a page. A link of relation next leads on.</summary>
    /// <param name="drug">Slug of the drug; of all drugs without it.</param>
    /// <param name="page">Number of the page, from 1.</param>
    internal static async Task<IResult> ListAsync(
        string? drug, string? page, Formulary formulary, HttpResponse response, CancellationToken cancellationToken)
    {
        if (ApiNumber.Read(page, 1, LastPage, @default: 1) is not { } number)
        {
            return ApiProblem.Field("page", ApiNumber.Refusal(1, LastPage));
        }

        var slug = string.IsNullOrEmpty(drug) ? null : drug;
        if (slug is not null && await formulary.FindDrugAsync(slug, cancellationToken) is null)
        {
            return await DrugEndpoints.NoSuchDrugAsync(formulary, slug, cancellationToken);
        }

        var found = await formulary.ListFaqsAsync(slug, (number - 1) * DrugsPerPage, DrugsPerPage + 1, cancellationToken);
        if (found.Count > DrugsPerPage)
        {
            response.Headers.Link = $"</api/faqs?page={number + 1}>; rel=\"next\"";
        }

        return Results.Ok<IReadOnlyList<FaqAnswer>>([.. found.Take(DrugsPerPage).SelectMany(each =>
            each.Faqs.Select(faq => FaqAnswer.Of(each.Drug.Slug, each.Drug.Name, faq)))]);
    }
}
