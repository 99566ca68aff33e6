using DrugReference.Data;
using DrugReference.Domain.Search;
using DrugReference.Web.Api.Answers;

namespace DrugReference.Web.Api;

/// <summary>The search of the pages, as results, and as suggestions while one types.</summary>
internal static class SearchEndpoints
{
    private const int MostResults = 50;
    private const int UsualResults = 20;
    private const int Suggestions = 8;

    private static readonly IReadOnlySet<ResultKind> AllKinds = Enum.GetValues<ResultKind>().ToHashSet();

    public static void MapSearch(this IEndpointRouteBuilder api)
    {
        api.MapRead("/search", SearchAsync).WithName("search").WithTags("Search").Produces<SearchAnswer>().ProducesValidationProblem();
        api.MapRead("/suggest", SuggestAsync).WithName("suggest").WithTags("Search").Produces<SearchAnswer>();
    }

    /// <summary>Drugs by any of their names, sections and questions with the answering sentences. Any text is a legal query.</summary>
    /// <param name="q">What is looked for: names, topics, a question.</param>
    /// <param name="limit">How many results at most, from 1 to 50; 20 by default.</param>
    /// <param name="kinds">Only results of these kinds, with commas between them: drug, section, faq, calculator.</param>
    internal static async Task<IResult> SearchAsync(
        string? q, string? limit, string? kinds, Formulary formulary, CancellationToken cancellationToken)
    {
        var most = ApiNumber.Read(limit, 1, MostResults, UsualResults);
        var wanted = Kinds(kinds);
        if (most is null || wanted is null)
        {
            return ApiProblem.Fields(
            [
                .. most is null ? [("limit", ApiNumber.Refusal(1, MostResults))] : Array.Empty<(string, string)>(),
                .. wanted is null ? [("kinds", "Enter some of drug, section, faq, calculator, with commas between them.")]
                    : Array.Empty<(string, string)>(),
            ]);
        }

        return Results.Ok(await FindAsync(formulary, q, wanted, most.Value, cancellationToken));
    }

    /// <summary>The first results for what has been typed so far, from the second letter on.</summary>
    /// <param name="q">What has been typed.</param>
    internal static async Task<IResult> SuggestAsync(string? q, Formulary formulary, CancellationToken cancellationToken) =>
        Results.Ok(await FindAsync(formulary, q, AllKinds, Suggestions, cancellationToken));

    private static async Task<SearchAnswer> FindAsync(
        Formulary formulary, string? text, IReadOnlySet<ResultKind> kinds, int limit, CancellationToken cancellationToken)
    {
        var query = SearchQuery.Parse(text, formulary.Vocabulary);
        var faqsOnly = kinds.SetEquals([ResultKind.Faq]);
        return SearchAnswer.Of(query.Text, await formulary.SearchAsync(query, faqsOnly, cancellationToken), kinds, limit);
    }

    private static HashSet<ResultKind>? Kinds(string? text)
    {
        var kinds = new HashSet<ResultKind>();
        foreach (var word in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (AllKinds.Where(kind => kind.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)).ToList() is not [var kind])
            {
                return null;
            }

            kinds.Add(kind);
        }

        return kinds.Count > 0 ? kinds : [.. AllKinds];
    }
}
