using DrugReference.Domain.Monographs;
using DrugReference.Domain.Search;

namespace DrugReference.Data.Tests.Search;

public sealed class SearchTests
{
    [Theory]
    [InlineData("testamab", "testamab")]
    [InlineData("TESTAMAB", "testamab")]
    [InlineData("test", "testamab")]
    [InlineData("Testivo", "Testivo: brand of testamab")]
    [InlineData("testiv", "Testivo: brand of testamab")]
    [InlineData("tst-101", "TST-101: other name of testamab")]
    [InlineData("testomab", "another spelling of testamab")]
    [InlineData("monoclonal antibody", "class: monoclonal antibody")]
    public async Task SearchAsync_FindsADrugByEveryKindOfNameAndSaysWhich(string text, string matched)
    {
        using var opened = await Opened.WithAsync(Samples.Testamab, Samples.Bannedine);

        var hit = (await opened.SearchAsync(text)).Hits[0];

        Assert.Equal((HitKinds.Drug, "testamab", "testamab", "/drugs/testamab", matched), (hit.Kind, hit.Slug, hit.Id, hit.Link, hit.Matched));
    }

    [Theory]
    [InlineData("vod", "precautions")]
    [InlineData("veno-occlusive disease", "precautions")]
    [InlineData("what is the VOD", "precautions")]
    [InlineData("testivo bolus", "precautions")]
    [InlineData("kidney", "faq-renal")]
    [InlineData("mg/m² infusion", "adults")]
    [InlineData("infus", "adults")]
    public async Task SearchAsync_FindsPassagesByWhatClinicansType(string text, string anchor)
    {
        using var opened = await Opened.WithAsync(Samples.Testamab);

        var results = await opened.SearchAsync(text);

        var passage = results.Hits.First(hit => (hit.Kind & HitKinds.Passage) != 0);
        Assert.Equal((anchor, $"/drugs/testamab#{anchor}"), (passage.Id, passage.Link));
    }

    [Theory]
    [InlineData("unknownumab")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("what is the")]
    public async Task SearchAsync_FindsNothingWhereNothingIs(string text)
    {
        using var opened = await Opened.WithAsync(Samples.Testamab);

        var results = await opened.SearchAsync(text);

        Assert.Empty(results.Hits);
        Assert.False(results.HasMore);
    }

    [Fact]
    public async Task SearchAsync_GivesTheDrugAloneWhenItSaysNothingOfTheTopic()
    {
        using var opened = await Opened.WithAsync(Samples.Testamab, Samples.Bannedine);

        Assert.Equal(HitKinds.Drug, Assert.Single((await opened.SearchAsync("testamab unknownword")).Hits).Kind);
    }

    [Theory]
    [InlineData("testmaab infusion", "testamab infusion")]
    [InlineData("tesstivo", "Testivo")]
    public async Task SearchAsync_SaysWhatItTookForAMisspelling(string text, string meant)
    {
        using var opened = await Opened.WithAsync(Samples.Testamab, Samples.Bannedine);

        var results = await opened.SearchAsync(text);

        Assert.Equal(new Correction(text, meant), results.Correction);
        Assert.All(results.Hits, hit => Assert.Equal("testamab", hit.Slug));
    }

    [Fact]
    public async Task SearchAsync_NeverAnswersForALookAlike()
    {
        var drug = Samples.Testamab with
        {
            Identity = Samples.Testamab.Identity with { LookAlikes = [new LookAlike("tostamab", ["Tostivo"], "Another drug.", [])] },
        };
        using var opened = await Opened.WithAsync(drug, Samples.Bannedine);

        foreach (var text in new[] { "tostamab", "Tostivo dose", "tostivoo" })
        {
            var results = await opened.SearchAsync(text);

            Assert.Empty(results.Hits);
            Assert.Equal("testamab", Assert.Single(results.NotHeld).Different?.Slug);
        }
    }

    [Fact]
    public async Task SearchAsync_ShowsOnlyTheDrugThatIsNamed()
    {
        using var opened = await Opened.WithAsync(Samples.Testamab, Samples.Bannedine);

        Assert.All((await opened.SearchAsync("bannedine infusion")).Hits, hit => Assert.Equal("bannedine", hit.Slug));
    }

    public static TheoryData<string> Hostile =>
    [
        "\"", "\"\"\"", "a*", "*", "^dose", "title:dose", "{Title Text}:dose", "NEAR(dose, infusion)", "NEAR(", "(", ")",
        "dose NOT infusion", "dose AND", "OR", "-dose", "+", "dose\0infusion", "\0", "'; DROP TABLE Drugs; --", "💊", "\ud83d",
        "\u202e", "\u0002\u0003", "%", "_", "\\", "é", "m²", "½", "𝟎", "१", new string('a', 10_000), new string('"', 10_000),
        string.Concat(Enumerable.Repeat("a ", 5_000)), string.Concat(Enumerable.Range(0, 5_000).Select(number => $"w{number} ")),
        new string('x', 199) + "💊💊",
    ];

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public async Task SearchAsync_TakesAnyTextForWords(string text)
    {
        using var opened = await Opened.WithAsync(Samples.Testamab);

        var results = await opened.SearchAsync(text);

        Assert.InRange(results.Hits.Count, 0, 20);
    }

    [Fact]
    public async Task SearchAsync_KnowsNoOperators()
    {
        using var opened = await Opened.WithAsync(Samples.Testamab);

        // As an operator, NOT would leave out the passage that holds both.
        Assert.Equal("precautions", Assert.Single((await opened.SearchAsync("bolus NOT watch")).Hits).Id);
        Assert.Empty((await opened.SearchAsync("title:infusion")).Hits);
    }

    [Fact]
    public async Task SearchAsync_InFaqsLeavesOutDrugsAndSections()
    {
        using var opened = await Opened.WithAsync(Samples.Testamab);

        var results = await opened.SearchAsync("testamab", HitKinds.Faq);

        Assert.Equal([(HitKinds.Faq, "faq-renal")], results.Hits.Select(hit => (hit.Kind, hit.Id)));
    }

    [Fact]
    public async Task SearchAsync_SaysThatADrugIsBanned()
    {
        using var opened = await Opened.WithAsync(Samples.Testamab, Samples.Bannedine);

        var results = await opened.SearchAsync("infusion");

        Assert.Equal(["bannedine"], results.Hits.Where(hit => hit.IsBanned).Select(hit => hit.Slug));
        Assert.True((await opened.SearchAsync("bannedine")).Hits[0].IsBanned);
    }

    [Fact]
    public async Task SearchAsync_SaysWhereAPassageStands()
    {
        using var opened = await Opened.WithAsync(Samples.Testamab);

        var hit = Assert.Single((await opened.SearchAsync("day")).Hits);

        Assert.Equal(("testamab", "Dosage", "Adults", HitKinds.Section), (hit.Slug, hit.Path, hit.Title, hit.Kind));
        Assert.Equal(["Day", "Day"], hit.Answer.Where(part => part.IsMatch).Select(part => part.Text));
        Assert.Equal("Day 1: 0.8 mg/m² as an infusion.\nDay 8: 0.5 mg/m².", string.Concat(hit.Answer.Select(part => part.Text)));
    }

    [Fact]
    public async Task SearchAsync_SaysWhenThereIsMore()
    {
        var drugs = Enumerable.Range(0, 31).Select(number => Samples.Of($"drug{number}", $"drug{number}")).ToArray();
        using var opened = await Opened.WithAsync(drugs);

        var results = await opened.SearchAsync("tests");

        Assert.Equal(20, results.Hits.Count);
        Assert.True(results.HasMore);
    }

    [Theory]
    [InlineData("te", "testamab")]
    [InlineData("ba", "bannedine")]
    [InlineData("tst", "testamab")]
    public async Task WhileTyping_OffersNamesFromTheSecondLetter(string text, string slug)
    {
        using var opened = await Opened.WithAsync(Samples.Testamab, Samples.Bannedine);

        var hit = (await opened.SearchAsync(Typing(text))).Hits[0];

        Assert.Equal((HitKinds.Drug, slug), (hit.Kind, hit.Slug));
    }

    [Theory]
    [InlineData("testamab ren", "faq-renal", "No change.")]
    [InlineData("kidn", "faq-renal", "No change.")]
    [InlineData("testivo bol", "precautions", "It should not be given as a bolus.")]
    public async Task WhileTyping_HoldsTheAnswerOfATopic(string text, string id, string answer)
    {
        using var opened = await Opened.WithAsync(Samples.Testamab, Samples.Bannedine);

        var hit = (await opened.SearchAsync(Typing(text))).Hits[0];

        Assert.Equal(id, hit.Id);
        Assert.EndsWith(answer, string.Concat(hit.Answer.Select(part => part.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhileTyping_IsSilentForOneLetter()
    {
        using var opened = await Opened.WithAsync(Samples.Testamab, Samples.Bannedine);

        Assert.Empty((await opened.Formulary.SearchAsync(Typing("t"), CancellationToken.None)).Hits);
    }

    private static SearchRequest Typing(string text) => new(text) { Limit = 8, IsTyping = true };
}
