using DrugReference.Data;
using DrugReference.Domain.Search;

namespace DrugReference.Benchmarks.Relevance;

/// <summary>How a query of the suite was answered.</summary>
/// <param name="Query">The query.</param>
/// <param name="Rank">Place of the first right hit, from 1; 0 when there is none.</param>
/// <param name="Hits">How many hits there were.</param>
/// <param name="IsAnswered">Whether the expected words stand in the first three answers.</param>
public sealed record RelevanceScore(RelevanceQuery Query, int Rank, int Hits, bool IsAnswered)
{
    /// <summary>Whether a right hit stands among the first; of noise, whether nothing was found.</summary>
    public bool IsRightWithin(int first) => Query.IsNoise ? Hits == 0 : Rank > 0 && Rank <= first;

    public static async Task<RelevanceScore> OfAsync(Formulary formulary, RelevanceQuery query)
    {
        var found = (await formulary.SearchAsync(new SearchRequest(query.Text), CancellationToken.None)).Hits;
        var rank = 1 + Enumerable.Range(0, found.Count).FirstOrDefault(index => query.Expected.Contains(found[index].Id), -1);
        var answers = string.Concat(found.Take(3).SelectMany(hit => hit.Answer.Select(part => part.Text).Append("\n")));
        return new RelevanceScore(
            query, rank, found.Count, answers.Replace('\u00A0', ' ').Contains(query.Answer, StringComparison.OrdinalIgnoreCase));
    }
}
