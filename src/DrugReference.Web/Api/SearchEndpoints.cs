using DrugReference.Data;
using DrugReference.Domain.Search;
using DrugReference.Web.Api.Answers;
using DrugReference.Web.Guards;
using DrugReference.Web.Hosting;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Api;

/// <summary>The search of the pages, as results, and as suggestions while one types.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder api)
    {
        api.MapMethods("/search", ApiRoutes.Reading, SearchAsync).WithName("search").WithTags("Search").Produces<SearchAnswer>().ProducesValidationProblem()
            .Costs(Work.Search);
        api.MapPost("/search", SearchBodyAsync).WithName("searchPrivately").WithTags("Search")
            .Produces<SearchAnswer>().ProducesValidationProblem().ProducesBodyProblems().Costs(Work.Search);
        api.MapMethods("/suggest", ApiRoutes.Reading, SuggestAsync).WithName("suggest").WithTags("Search").Produces<SearchAnswer>()
            .Costs(Work.Search);
        api.MapPost("/suggest", SuggestBodyAsync).WithName("suggestPrivately").WithTags("Search")
            .Produces<SearchAnswer>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesBodyProblems().Costs(Work.Search);
    }

    /// <summary>Drugs by any of their names, sections and questions with the answering sentences. Any text is a legal query.</summary>
    /// <param name="q">What is looked for: names, topics, a question.</param>
    /// <param name="limit">How many results at most, from 1 to 50; 20 by default.</param>
    /// <param name="kinds">Only results of these kinds, with commas between them: drug, section, faq, calculator.</param>
    internal static async Task<IResult> SearchAsync(
        string? q, string? limit, string? kinds, Formulary formulary, IOptions<CalculatorOptions> calculator,
        CancellationToken cancellationToken)
    {
        var most = ApiNumber.Read(limit, 1, ApiSearch.MostResults, ApiSearch.UsualResults);
        var wanted = ApiSearch.KindsOf(kinds);
        if (most is null || wanted is null)
        {
            return ApiProblem.Fields(
            [
                .. most is null ? [("limit", ApiNumber.Refusal(1, ApiSearch.MostResults))] : Array.Empty<(string, string)>(),
                .. wanted is null ? [("kinds", ApiSearch.KindsRefusal)] : Array.Empty<(string, string)>(),
            ]);
        }

        return Results.Ok(await new ApiSearch(Offered(wanted, calculator), most.Value).FindAsync(formulary, q, cancellationToken));
    }

    /// <summary>The same search; what is looked for is in the body, and so in no address and in no log of addresses.</summary>
    internal static async Task<IResult> SearchBodyAsync(
        HttpRequest request, Formulary formulary, IOptions<CalculatorOptions> calculator, CancellationToken cancellationToken)
    {
        var (fields, refusal) = await ApiBody.ReadAsync(request);
        return refusal ?? await SearchAsync(
            fields!.GetValueOrDefault("q"), fields!.GetValueOrDefault("limit"), fields!.GetValueOrDefault("kinds"), formulary, calculator,
            cancellationToken);
    }

    /// <summary>The first results for what has been typed so far, from the second letter on.</summary>
    /// <param name="q">What has been typed.</param>
    internal static async Task<IResult> SuggestAsync(
        string? q, Formulary formulary, IOptions<CalculatorOptions> calculator, CancellationToken cancellationToken) =>
        Results.Ok(await new ApiSearch(Offered(ApiSearch.AllKinds, calculator), SearchRequest.MostSuggestions) { IsTyping = true }
            .FindAsync(formulary, q, cancellationToken));

    /// <summary>The same suggestions; what has been typed is in the body.</summary>
    internal static async Task<IResult> SuggestBodyAsync(
        HttpRequest request, Formulary formulary, IOptions<CalculatorOptions> calculator, CancellationToken cancellationToken)
    {
        var (fields, refusal) = await ApiBody.ReadAsync(request);
        return refusal ?? await SuggestAsync(fields!.GetValueOrDefault("q"), formulary, calculator, cancellationToken);
    }

    /// <summary>A site that calculates no dose offers no calculator.</summary>
    private static HashSet<ResultKind> Offered(IEnumerable<ResultKind> kinds, IOptions<CalculatorOptions> calculator) =>
        [.. kinds.Where(kind => kind != ResultKind.Calculator || calculator.Value.IsEnabled)];
}
