using DrugReference.Domain.Search;

namespace DrugReference.Domain.Tests.Search;

/// <summary>What is asked of a subject neither hides the subject nor answers without it.</summary>
public sealed class AspectTests
{
    private static readonly QueryReader Reader = new(
        new Vocabulary(
            [["VOD", "veno-occlusive disease"], ["incidence", "how common"], ["treatment", "treat"], ["asthma", "wheeze"], ["monitoring", "monitor"]],
            ["what", "is", "the", "of", "in", "how", "should", "be", "during"],
            aspects: ["incidence", "treatment", "monitoring"]),
        [new(1, "testamab", NameKind.Generic)]);

    private static readonly Passage[] Passages =
    [
        Section(1, "Boxed Warning", "Veno-occlusive disease was fatal. Treat VOD as usual."),
        Section(2, "What should be monitored during treatment", "VOD: bilirubin, weight."),
        Section(3, "Blood Counts", "Platelets at least 50 on day 8. Neutrophils 0.5 or more on day 1."),
        Section(4, "Usage", "For adults."),
    ];

    [Theory]
    [InlineData("vod incidence", 1)] // no text says incidence
    [InlineData("how common is VOD", 1)]
    [InlineData("platelets 40", 3)] // no text holds the figure
    [InlineData("treatment of vod", 1)] // "during treatment" in a heading is not about treatment
    [InlineData("testamab platelets unheard", 3)] // the drug is known
    public void Rank_AnswersTheSubject(string text, int expected) => Assert.Equal(expected, Ranked(text)[0].Passage.Id);

    [Theory]
    [InlineData("treatment of hiccups")]
    [InlineData("asthma treatment")]
    [InlineData("incidence")]
    [InlineData("platelets unheard")]
    public void Rank_IsSilentWhereTheSubjectIsMissing(string text) => Assert.Empty(Ranked(text));

    [Theory]
    [InlineData("day 8", "Platelets at least 50 on [day 8]. Neutrophils 0.5 or more on day 1.")]
    [InlineData("0.5", "… Neutrophils [0.5] or more on day 1.")]
    public void Rank_TakesANumberAndWhatItCountsForOneThing(string text, string answer) =>
        Assert.Equal(answer, string.Concat(Assert.Single(Ranked(text)).Answer.Select(part => part.IsMatch ? $"[{part.Text}]" : part.Text)));

    private static IReadOnlyList<RankedPassage> Ranked(string text)
    {
        var query = Reader.Read(text, _ => true);
        return Reader.Ranking(query).Rank(Passages, 0.5);
    }

    private static Passage Section(int id, string title, string text) => new(id, title, "", text, "testamab", IsFaq: false);
}
