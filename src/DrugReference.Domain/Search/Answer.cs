namespace DrugReference.Domain.Search;

/// <summary>
/// The sentences of a passage that answer a query. They begin with a sentence and end with one, or between two words: a piece
/// that began anywhere could leave out the "not" of "should not be given as a bolus", or a part of 0.8 mg.
/// </summary>
internal static class Answer
{
    /// <summary>Sentences are added until the answer has this many characters.</summary>
    private const int Enough = 240;

    /// <summary>A sentence may make the answer this long; beyond it, it is cut.</summary>
    private const int Most = 600;

    /// <summary>Less than any word counts.</summary>
    private const double Beginning = 0.01;

    /// <summary>What stands behind "VOD:" says more of it than what names it by the way.</summary>
    private const double OfBeginning = 1.5;

    /// <param name="text">The passage.</param>
    /// <param name="matches">What was found in it, in order.</param>
    /// <param name="weights">What each term counts.</param>
    public static IReadOnlyList<AnswerPart> Of(string text, List<TextMatch> matches, double[] weights)
    {
        var sentences = Sentences.Of(text);
        var first = IndexOfBest(sentences, matches, weights);
        var start = sentences.Count == 0 ? 0 : sentences[first].Start;
        var end = start;
        for (var index = first; index < sentences.Count && end - start < Enough; index++)
        {
            if (end > start && sentences[index].End - start > Most)
            {
                break;
            }

            end = sentences[index].End;
        }

        if (end - start > Most)
        {
            end = text.LastIndexOf(' ', start + Most, Most) is >= 0 and var blank ? blank : end;
        }

        var parts = new AnswerWriter(text, matches);
        parts.Add(start > 0 ? "… " : string.Empty);
        parts.Add(start, start + text.AsSpan(start, end - start).TrimEnd().Length);
        parts.Add(text.AsSpan(end).IsWhiteSpace() ? string.Empty : " …");
        return parts.Parts;
    }

    /// <summary>The weight of the terms that stand together in one sentence, where they are most; one that begins with a term is about it.</summary>
    public static double MostInOneSentence(string text, List<TextMatch> matches, double[] weights)
    {
        var (most, next) = (0.0, 0);
        foreach (var sentence in matches.Count > 0 ? Sentences.Of(text) : [])
        {
            var (weight, begins) = Weigh(sentence, matches, weights, ref next);
            most = Math.Max(most, weight * (begins ? OfBeginning : 1));
        }

        return most;
    }

    /// <summary>The first of the sentences whose terms count most; one that begins with a term comes before others that count the same.</summary>
    private static int IndexOfBest(List<(int Start, int End)> sentences, List<TextMatch> matches, double[] weights)
    {
        var (best, most, next) = (0, 0.0, 0);
        for (var index = 0; index < sentences.Count; index++)
        {
            var (weight, begins) = Weigh(sentences[index], matches, weights, ref next);
            weight += begins ? Beginning : 0;
            (best, most) = weight > most ? (index, weight) : (best, most);
        }

        return best;
    }

    /// <summary>What the terms in a sentence count, each once, and whether it begins with one; goes on to the first match behind it.</summary>
    private static (double Weight, bool Begins) Weigh(
        (int Start, int End) sentence, List<TextMatch> matches, double[] weights, ref int next)
    {
        var (weight, seen, begins) = (0.0, 0UL, next < matches.Count && matches[next].Start == sentence.Start);
        for (; next < matches.Count && matches[next].Start < sentence.End; next++)
        {
            var term = 1UL << matches[next].Term;
            weight += (seen & term) == 0 ? weights[matches[next].Term] : 0;
            seen |= term;
        }

        return (weight, begins);
    }
}
