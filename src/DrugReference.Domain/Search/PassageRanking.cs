namespace DrugReference.Domain.Search;

/// <summary>Puts passages in the order in which they answer a query.</summary>
/// <remarks>
/// A word in a heading counts more than one in the text, a rare word more than a common one, and a heading that says nothing
/// else more than a long one. What holds much less of the query than the best passage is left out.
/// </remarks>
public sealed class PassageRanking
{
    private const double InTitle = 3;
    private const double InPath = 1.6;
    private const double WholeTitle = 3;
    private const double WholePath = 1;
    private const double InOneSentence = 1.5;
    private const double QuestionForQuestion = 1.25;

    /// <summary>Of the best passage's share a passage holds at least this part.</summary>
    private const double LeastOfBest = 0.5;

    private readonly SearchQuery _query;
    private readonly Vocabulary _vocabulary;
    private readonly TermMatcher _matcher;

    internal PassageRanking(SearchQuery query, Vocabulary vocabulary) =>
        (_query, _vocabulary, _matcher) = (query, vocabulary, new TermMatcher(query.Terms));

    /// <summary>The passages that hold enough of the query, the best first.</summary>
    /// <param name="passages">Candidates.</param>
    /// <param name="least">Share of the query that must be held.</param>
    public IReadOnlyList<RankedPassage> Rank(IReadOnlyList<Passage> passages, double least)
    {
        ArgumentNullException.ThrowIfNull(passages);
        var matched = passages.Select(passage => new MatchedPassage(passage, _matcher)).ToList();
        var weights = _query.Terms.Select((_, term) =>
        {
            var holders = matched.Count(passage => passage.Holds(term));
            return holders == 0 ? Math.Log(2 + passages.Count) : Math.Log(1 + ((double)passages.Count / holders));
        }).ToList();
        var ranked = matched.Select(passage => Score(passage, weights)).Where(passage => passage.Found > 0).ToList();
        var best = ranked.Count == 0 ? 0 : ranked.Max(passage => passage.Found);
        return
        [
            .. ranked.Where(passage => passage.Found >= Math.Max(least, LeastOfBest * best))
                .OrderByDescending(passage => passage.Score).ThenBy(passage => passage.Passage.Id),
        ];
    }

    private RankedPassage Score(MatchedPassage matched, List<double> weights)
    {
        var (score, found, all) = (0.0, 0.0, weights.Sum());
        var words = new List<string>();
        for (var term = 0; term < weights.Count; term++)
        {
            var (inTitle, inPath, times) = (matched.InTitle(term), matched.InPath(term), matched.InText(term));
            if (inTitle || inPath || times > 0)
            {
                score += weights[term] * ((inTitle ? InTitle : inPath ? InPath : 0) + Math.Log(1 + times));
                found += weights[term];
                words.Add(_query.Terms[term].Typed);
            }
        }

        var passage = matched.Passage;
        List<double> open = [.. weights.Select((weight, term) => matched.InTitle(term) || matched.InPath(term) ? 0 : weight)];
        score += all * ((WholeTitle * matched.ShareOfTitle(_vocabulary)) + (WholePath * matched.ShareOfPath()));
        score += InOneSentence * Answer.MostInOneSentence(passage.Text, matched.Text, weights);
        score *= passage.Weight * (_query.IsQuestion && passage.IsFaq ? QuestionForQuestion : 1);
        return new RankedPassage(passage, score, all == 0 ? 0 : found / all, words) { Weights = open, Matches = matched.Text };
    }
}
