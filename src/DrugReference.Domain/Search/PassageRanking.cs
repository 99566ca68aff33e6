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

    /// <summary>An aspect counts at most this part of the subject.</summary>
    private const double OfSubject = 0.4;

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
        var weights = WeightsOf(matched);
        var ranked = matched.Select(passage => Score(passage, weights)).Where(passage => passage.Found > 0).ToList();
        var best = ranked.Count == 0 ? 0 : ranked.Max(passage => passage.Found);
        return
        [
            .. ranked.Where(passage => passage.Found >= Math.Max(least, LeastOfBest * best))
                .OrderByDescending(passage => passage.Score).ThenBy(passage => passage.Passage.Id),
        ];
    }

    /// <summary>
    /// A subject that no passage holds counts most, so that nothing else answers for it, unless a drug is named; an aspect that none
    /// holds counts nothing. An aspect never counts as much as the subject it is asked of.
    /// </summary>
    private List<double> WeightsOf(List<MatchedPassage> passages)
    {
        var holders = _query.Terms.Select((_, term) => passages.Count(passage => passage.Holds(term))).ToList();
        var weights = holders.Select(count => Math.Log(count == 0 ? 2 + passages.Count : 1 + ((double)passages.Count / count))).ToList();
        var subject = weights.Where((_, term) => IsSubject(term) && (holders[term] > 0 || _query.Drugs.Count == 0))
            .DefaultIfEmpty(double.PositiveInfinity).Max();
        return
        [
            .. weights.Select((weight, term) => holders[term] == 0 && (_query.Drugs.Count > 0 || !IsSubject(term)) ? 0
                : IsSubject(term) ? weight
                : Math.Min(weight, OfSubject * subject)),
        ];
    }

    private bool IsSubject(int term) => !_query.Terms[term].IsAspect;

    /// <summary>A heading counts when it holds a subject, or says nothing but what is asked: "during treatment" is not about treatment.</summary>
    private RankedPassage Score(MatchedPassage matched, List<double> weights)
    {
        var (score, found, all) = (0.0, 0.0, weights.Sum());
        var shareOfTitle = matched.ShareOfTitle(_vocabulary);
        var subjects = Enumerable.Range(0, weights.Count).Where(IsSubject).ToList();
        var isAbout = shareOfTitle >= 1 || subjects.TrueForAll(term => weights[term] == 0)
            || subjects.Exists(term => matched.InTitle(term) || matched.InPath(term));
        var words = new List<string>();
        for (var term = 0; term < weights.Count; term++)
        {
            if (matched.Holds(term))
            {
                var inHeading = isAbout && matched.InTitle(term) ? InTitle : isAbout && matched.InPath(term) ? InPath : 0;
                score += weights[term] * (inHeading + Math.Log(1 + matched.InText(term)));
                found += weights[term];
                words.Add(_query.Terms[term].Typed);
            }
        }

        var passage = matched.Passage;
        List<double> open = [.. weights.Select((weight, term) => matched.InTitle(term) || matched.InPath(term) ? 0 : weight)];
        score += isAbout ? all * ((WholeTitle * shareOfTitle) + (WholePath * matched.ShareOfPath())) : 0;
        score += InOneSentence * Answer.MostInOneSentence(passage.Text, matched.Text, weights);
        score *= passage.Weight * (_query.IsQuestion && passage.IsFaq ? QuestionForQuestion : 1);
        return new RankedPassage(passage, score, all == 0 ? 0 : found / all, words) { Weights = open, Matches = matched.Text };
    }
}
