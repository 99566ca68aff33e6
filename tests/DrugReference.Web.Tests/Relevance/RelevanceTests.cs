using DrugReference.Benchmarks.Relevance;
using DrugReference.Domain.Search;

namespace DrugReference.Web.Tests.Relevance;

/// <summary>The goals of the search; <c>DrugReference.Benchmarks relevance</c> prints how far they are met.</summary>
public sealed class RelevanceTests
{
    [Fact]
    public async Task Suite_IsAnsweredAmongTheFirstThree()
    {
        using var shipped = await TemporaryFormulary.OfAsync(Path.Combine(Repository.Folder, "content"));
        var scores = new List<RelevanceScore>();
        foreach (var query in RelevanceQuery.ReadAll())
        {
            scores.Add(await RelevanceScore.OfAsync(shipped.Formulary, query));
        }

        var asked = scores.Where(score => !score.Query.IsNoise).ToList();
        Assert.True(asked.Count >= 190);
        Assert.InRange(ShareOf(asked), 62.0 / 69, 1);
        Assert.All(asked.GroupBy(score => score.Query.Kind), kind => Assert.InRange(ShareOf(kind.ToList()), 0.75, 1));
        Assert.InRange((double)asked.Count(score => score.IsAnswered) / asked.Count, 0.85, 1);
        Assert.Equal([], scores.Where(score => score.Query.IsNoise && score.Hits > 0).Select(score => score.Query.Text));
    }

    [Fact]
    public async Task Calculator_IsFoundAlone()
    {
        using var shipped = await TemporaryFormulary.OfAsync(Path.Combine(Repository.Folder, "content"));

        var results = await shipped.Formulary.SearchAsync(new SearchRequest("dose") { Kinds = HitKinds.Calculator }, CancellationToken.None);

        Assert.Equal(HitKinds.Calculator, Assert.Single(results.Hits).Kind);
    }

    [Theory]
    [InlineData(1, 0.98)]
    [InlineData(2, 0.95)]
    public async Task Misspelling_FindsTheDrug(int edits, double least)
    {
        using var shipped = await TemporaryFormulary.OfAsync(Path.Combine(Repository.Folder, "content"));
        var (typed, found) = (0, 0);
        foreach (var name in new[] { "inotuzumab ozogamicin", "inotuzumab", "Besponsa" })
        {
            for (var seed = 0; seed < 170; seed++, typed++)
            {
                var results = await shipped.Formulary.SearchAsync(
                    new SearchRequest(Typos.Of(name, edits, seed)), CancellationToken.None);
                found += results.Hits.Take(3).Any(hit => hit.Kind == HitKinds.Drug) ? 1 : 0;
            }
        }

        Assert.True(typed > 500);
        Assert.InRange((double)found / typed, least, 1);
    }

    [SharedFact]
    public async Task RealDrugs_AreFoundByTheirNamesWithAndWithoutSlips()
    {
        using var corpus = await TemporaryFormulary.OfAsync(SharedFolders.Require("corpus"));

        Assert.InRange((await NameScores.OfTyposAsync(corpus.Formulary, 0)).Share, 0.99, 1);
        Assert.InRange((await NameScores.OfTyposAsync(corpus.Formulary, 1)).Share, 0.98, 1);
        Assert.InRange((await NameScores.OfTyposAsync(corpus.Formulary, 2)).Share, 0.95, 1);
    }

    [SharedFact]
    public async Task RealDrug_ThatIsTakenOutIsNotAnsweredByAnother()
    {
        using var corpus = await TemporaryFormulary.OfAsync(SharedFolders.Require("corpus"));

        var scores = NameScores.OfMissing(corpus.Content.Vocabulary, NameScores.NamesOf(corpus.Content));

        Assert.InRange(scores.Share, 0.98, 1);
    }

    private static double ShareOf(List<RelevanceScore> scores) => (double)scores.Count(score => score.IsRightWithin(3)) / scores.Count;
}
