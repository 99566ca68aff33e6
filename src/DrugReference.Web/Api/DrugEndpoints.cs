using DrugReference.Data;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Search;
using DrugReference.Web.Api.Answers;
using DrugReference.Web.Pages.Shared;
using DrugReference.Web.Serving;

namespace DrugReference.Web.Api;

/// <summary>The drugs of the formulary, as lists, whole, and section by section.</summary>
internal static class DrugEndpoints
{
    private const int MostSuggestions = 5;

    public static void MapDrugs(this IEndpointRouteBuilder api)
    {
        api.MapMethods("/drugs", ApiRoutes.Reading, ListAsync).WithName("listDrugs").WithTags("Drugs").WithMetadata(new KeptPageAttribute())
            .Produces<IReadOnlyList<DrugSummary>>();
        api.MapMethods("/drugs/{slug}", ApiRoutes.Reading, GetAsync).WithName("getDrug").WithTags("Drugs").WithMetadata(new KeptPageAttribute())
            .Produces<DrugAnswer>()
            .ProducesNotFound();
        api.MapMethods("/drugs/{slug}/sections/{id}", ApiRoutes.Reading, GetSectionAsync).WithName("getSection").WithTags("Drugs")
            .WithMetadata(new KeptPageAttribute())
            .Produces<SectionAnswer>()
            .ProducesNotFound();
    }

    /// <summary>There is no such drug: which ones bear that name in another way.</summary>
    public static async Task<IResult> NoSuchDrugAsync(Formulary formulary, string slug, CancellationToken cancellationToken)
    {
        var found = await formulary.SearchAsync(new SearchRequest(slug) { Kinds = HitKinds.Drug }, cancellationToken);
        return ApiProblem.NotFound(
            "This drug is not in this formulary.",
            found.Hits.Take(MostSuggestions).Select(hit => new Suggestion(
                hit.Slug, hit.Drug, hit.Matched == hit.Drug ? "The name is like it." : hit.Matched, ApiAddress.Of(hit.Slug))));
    }

    /// <summary>Every drug, from A to Z.</summary>
    internal static async Task<IResult> ListAsync(Formulary formulary, CancellationToken cancellationToken)
    {
        var drugs = await formulary.ListDrugsAsync(cancellationToken);
        return Results.Ok(drugs.Select(DrugSummary.Of).ToList() as IReadOnlyList<DrugSummary>);
    }

    /// <summary>Everything that the page of a drug shows.</summary>
    /// <param name="slug">The drug's name in addresses.</param>
    internal static async Task<IResult> GetAsync(
        string slug, Formulary formulary, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await formulary.FindDrugAsync(slug, cancellationToken) is not { } drug)
        {
            return await NoSuchDrugAsync(formulary, slug, cancellationToken);
        }

        var problems = await formulary.ListProblemsAsync(slug, cancellationToken);
        return Results.Ok(DrugAnswer.Of(drug, problems, drug.OverdueReview(time) is not null, formulary.Digest));
    }

    /// <summary>One section of a drug's text.</summary>
    /// <param name="slug">The drug's name in addresses.</param>
    /// <param name="id">Id of the section, such as <c>dosage</c>.</param>
    internal static async Task<IResult> GetSectionAsync(
        string slug, string id, Formulary formulary, CancellationToken cancellationToken)
    {
        if (await formulary.FindDrugAsync(slug, cancellationToken) is not { } drug)
        {
            return await NoSuchDrugAsync(formulary, slug, cancellationToken);
        }

        return drug.Monograph.Sections.FirstOrDefault(section => section.Id == id) is { } section
            ? Results.Ok(SectionAnswer.Of(slug, section))
            : ApiProblem.NotFound($"The text of {drug.Identity.Name} has no such section.", Sections(drug, id));
    }

    /// <summary>The sections of which the id is a part or the other way round; the main ones when there is none.</summary>
    private static IEnumerable<Suggestion> Sections(Drug drug, string asked)
    {
        var sections = drug.Monograph.Sections;
        var near = sections.Where(section =>
            section.Id.Contains(asked, StringComparison.OrdinalIgnoreCase) || asked.Contains(section.Id, StringComparison.OrdinalIgnoreCase));
        return near.ToList() is { Count: > 0 } some
            ? some.Select(section => Suggest(section, "The id is like it."))
            : sections.Where(section => section.Level == 2).Select(section => Suggest(section, "A main section."));

        Suggestion Suggest(Section section, string reason) =>
            new(section.Id, section.Title, reason, ApiAddress.Of(drug.Monograph.Slug, section.Id));
    }
}
