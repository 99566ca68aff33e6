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
    public static IReadOnlyList<AnswerPart> Of(string text, IReadOnlyList<TextMatch> matches, IReadOnlyList<double> weights)
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
    public static double MostInOneSentence(string text, IReadOnlyList<TextMatch> matches, IReadOnlyList<double> weights) => matches.Count switch
    {
        0 => 0,
        _ => Sentences.Of(text).Max(sentence => WeightOf(sentence, matches, weights) * (Begins(sentence, matches) ? OfBeginning : 1)),
    };

    /// <summary>The first of the sentences whose terms count most; one that begins with a term comes before others that count the same.</summary>
    private static int IndexOfBest(
        IReadOnlyList<(int Start, int End)> sentences, IReadOnlyList<TextMatch> matches, IReadOnlyList<double> weights)
    {
        var (best, most) = (0, 0.0);
        for (var index = 0; index < sentences.Count; index++)
        {
            var weight = WeightOf(sentences[index], matches, weights) + (Begins(sentences[index], matches) ? Beginning : 0);
            (best, most) = weight > most ? (index, weight) : (best, most);
        }

        return best;
    }

    private static bool Begins((int Start, int End) sentence, IReadOnlyList<TextMatch> matches) =>
        matches.Any(match => match.Start == sentence.Start);

    private static double WeightOf((int Start, int End) sentence, IReadOnlyList<TextMatch> matches, IReadOnlyList<double> weights) => matches
        .Where(match => match.Start >= sentence.Start && match.Start < sentence.End)
        .Select(match => match.Term).Distinct().Sum(term => weights[term]);
}
