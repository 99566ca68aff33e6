using DrugReference.Domain.Search;

namespace DrugReference.Domain.Tests.Search;

public sealed class PassageRankingTests
{
    private static readonly QueryReader Reader = new(
        new Vocabulary([["dose", "dosage"], ["kidney", "renal"]], ["what", "is", "the", "of", "in", "how"]), []);

    private static readonly Passage[] Passages =
    [
        Section(1, "Usage", "", "For adults. The dose is given below."),
        Section(2, "Standard Dosage", "Dosage", "0.8 mg on day 1."),
        Section(3, "Special Cases", "Dosage", "Renal impairment: no change."),
        Section(4, "Summary", "", "Dose: 0.8 mg. Renal impairment: no change.") with { Weight = 0.7 },
        Section(5, "What is the dose of testamab in renal impairment?", "", "No change.") with { IsFaq = true },
        Section(6, "Storage", "", "In a fridge."),
    ];

    [Theory]
    [InlineData("dosage", 2)]
    [InlineData("dose kidney", 5)]
    [InlineData("what is the dose in renal impairment", 5)]
    [InlineData("fridge", 6)]
    [InlineData("usage", 1)]
    public void Rank_PutsThePassageThatSaysMostFirst(string text, int expected) => Assert.Equal(expected, Ranked(text)[0].Passage.Id);

    [Theory]
    [InlineData("hiccups")]
    [InlineData("storage of hiccups")]
    public void Rank_IsSilentWhereTheTellingWordIsMissing(string text) => Assert.Empty(Ranked(text));

    [Fact]
    public void Rank_SaysWhichWordsWereFound() => Assert.Equal(["kidney"], Ranked("kidney")[0].Words);

    [Fact]
    public void Rank_LeavesOutWhatHoldsMuchLessThanTheBest() =>
        Assert.DoesNotContain(Ranked("dose in renal impairment"), passage => passage.Passage.Id is 1 or 6);

    private static IReadOnlyList<RankedPassage> Ranked(string text)
    {
        var query = Reader.Read(text, _ => true);
        return Reader.Ranking(query).Rank(Passages, 0.5);
    }

    private static Passage Section(int id, string title, string path, string text) => new(id, title, path, text, "testamab", IsFaq: false);
}
