using DrugReference.Benchmarks.Relevance;
using DrugReference.Domain.Search;

namespace DrugReference.Web.Tests.Relevance;

/// <summary>A browser without a network finds what the server finds.</summary>
public sealed class KeptSearchTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ShippedContent_AnswersEveryQueryOfTheSuiteAlike(bool isTyping)
    {
        using var shipped = await TemporaryFormulary.OfAsync(Path.Combine(Repository.Folder, "content"));

        Assert.Equal([], await OthersAsync(shipped, request => request with { IsTyping = isTyping }));
        Assert.Equal([], await OthersAsync(shipped, request => request with { IsTyping = isTyping, Kinds = HitKinds.Faq }));
    }

    [SharedFact]
    public async Task RealDrugs_AnswerEveryQueryOfTheSuiteAlike()
    {
        using var corpus = await TemporaryFormulary.OfAsync(SharedFolders.Require("corpus"));

        Assert.Equal([], await OthersAsync(corpus, request => request));
    }

    private static async Task<IReadOnlyList<string>> OthersAsync(TemporaryFormulary made, Func<SearchRequest, SearchRequest> with)
    {
        var drugs = await made.Formulary.ListDrugsAsync(CancellationToken.None);
        var kept = (await made.Formulary.ReadSearchCopyAsync(drugs.Select(drug => drug.Slug).ToHashSet(), CancellationToken.None)).Open();
        var others = new List<string>();
        foreach (var text in RelevanceQuery.ReadAll().Select(query => query.Text))
        {
            var request = with(new SearchRequest(text));
            var served = await made.Formulary.SearchAsync(request, CancellationToken.None);
            others.AddRange(Shown(served) == Shown(kept.Find(request)) ? [] : [text]);
        }

        return others;
    }

    /// <summary>All that a reader sees of results.</summary>
    private static string Shown(SearchResults results) => string.Join('\n', results.Hits
        .Select(hit => $"{hit.Kind} {hit.Link} {hit.Title} {hit.Path} {hit.Matched} {string.Concat(hit.Answer)}")
        .Append($"{results.Correction} {results.HasMore} {string.Join(", ", results.NotHeld.Select(other => other.Name))}"));
}
