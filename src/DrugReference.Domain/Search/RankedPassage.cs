namespace DrugReference.Domain.Search;

/// <summary>A passage that answers a query.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Score">How well it matches, beside the others of the same query.</param>
/// <param name="Found">Share of what is asked that the passage holds, rare words counting more.</param>
/// <param name="Words">The terms that it holds, as typed.</param>
public sealed record RankedPassage(Passage Passage, double Score, double Found, IReadOnlyList<string> Words)
{
    /// <summary>What each term counts in a sentence: nothing when the heading has said it already.</summary>
    internal double[] Weights { get; init; } = [];

    internal List<TextMatch> Matches { get; init; } = [];

    /// <summary>The sentences that answer the query.</summary>
    public IReadOnlyList<AnswerPart> Answer => Search.Answer.Of(Passage.Text, Matches, Weights);
}
