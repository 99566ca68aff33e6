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
        var matched = new List<MatchedPassage>(passages.Count);
        foreach (var passage in passages)
        {
            matched.Add(new MatchedPassage(passage, _matcher));
        }

        var (weights, ranked, best) = (WeightsOf(matched), new List<RankedPassage>(matched.Count), 0.0);
        foreach (var passage in matched)
        {
            ranked.Add(Score(passage, weights));
            best = Math.Max(best, ranked[^1].Found);
        }

        ranked.RemoveAll(passage => passage.Found == 0 || passage.Found < Math.Max(least, LeastOfBest * best));
        ranked.Sort((one, other) => (other.Score, one.Passage.Id).CompareTo((one.Score, other.Passage.Id)));
        return ranked;
    }

    /// <summary>
    /// A subject that no passage holds counts most, so that nothing else answers for it, unless a drug is named; an aspect that none
    /// holds counts nothing. An aspect never counts as much as the subject it is asked of.
    /// </summary>
    private double[] WeightsOf(List<MatchedPassage> passages)
    {
        var (weights, subject) = (new double[_query.Terms.Count], 0.0);
        for (var term = 0; term < weights.Length; term++)
        {
            var holders = 0;
            foreach (var passage in passages)
            {
                holders += passage.Holds(term) ? 1 : 0;
            }

            weights[term] = holders > 0 ? Math.Log(1 + ((double)passages.Count / holders))
                : _query.Drugs.Count > 0 || !IsSubject(term) ? 0
                : Math.Log(2 + passages.Count);
            subject = IsSubject(term) ? Math.Max(subject, weights[term]) : subject;
        }

        for (var term = 0; term < weights.Length && subject > 0; term++)
        {
            weights[term] = IsSubject(term) ? weights[term] : Math.Min(weights[term], OfSubject * subject);
        }

        return weights;
    }

    private bool IsSubject(int term) => !_query.Terms[term].IsAspect;

    /// <summary>A heading counts when it holds a subject, or says nothing but what is asked: "during treatment" is not about treatment.</summary>
    private RankedPassage Score(MatchedPassage matched, double[] weights)
    {
        var shareOfTitle = matched.ShareOfTitle(_vocabulary);
        var isAbout = shareOfTitle >= 1 || IsAboutSubject(matched, weights);
        var (score, found, all) = (0.0, 0.0, 0.0);
        var words = new List<string>(weights.Length);
        var open = new double[weights.Length];
        for (var term = 0; term < weights.Length; term++)
        {
            var (inTitle, inPath, inText) = (matched.InTitle(term), matched.InPath(term), matched.InText(term));
            all += weights[term];
            open[term] = inTitle || inPath ? 0 : weights[term];
            if (inTitle || inPath || inText > 0)
            {
                score += weights[term] * ((!isAbout ? 0 : inTitle ? InTitle : inPath ? InPath : 0) + Math.Log(1 + inText));
                found += weights[term];
                words.Add(_query.Terms[term].Typed);
            }
        }

        var passage = matched.Passage;
        score += isAbout ? all * ((WholeTitle * shareOfTitle) + (WholePath * matched.ShareOfPath())) : 0;
        score += InOneSentence * Answer.MostInOneSentence(passage.Text, matched.Text, weights);
        score *= passage.Weight * (_query.IsQuestion && passage.IsFaq ? QuestionForQuestion : 1);
        return new RankedPassage(passage, score, all == 0 ? 0 : found / all, words) { Weights = open, Matches = matched.Text };
    }

    /// <summary>Whether a heading holds a subject, or none counts.</summary>
    private bool IsAboutSubject(MatchedPassage matched, double[] weights)
    {
        var counts = false;
        for (var term = 0; term < weights.Length; term++)
        {
            if (IsSubject(term) && (matched.InTitle(term) || matched.InPath(term)))
            {
                return true;
            }

            counts |= IsSubject(term) && weights[term] != 0;
        }

        return !counts;
    }
}
