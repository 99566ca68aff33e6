namespace DrugReference.Data.Tests.Search;

public sealed class SearchTests
{
    [Theory]
    [InlineData("testamab", NameKind.Generic)]
    [InlineData("TESTAMAB", NameKind.Generic)]
    [InlineData("test", NameKind.Generic)]
    [InlineData("Testivo", NameKind.Brand)]
    [InlineData("testiv", NameKind.Brand)]
    [InlineData("tst-101", NameKind.Other)]
    [InlineData("testomab", NameKind.Misspelling)]
    [InlineData("monoclonal antibody", NameKind.Class)]
    public async Task SearchAsync_FindsADrugByEveryKindOfName(string text, NameKind kind)
    {
        using var opened = await Opened.WithAsync(Samples.Testamab, Samples.Bannedine);

        var hit = Assert.Single((await opened.SearchAsync(text)).Drugs);

        Assert.Equal(("testamab", kind), (hit.Drug.Slug, hit.Kind));
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

        Assert.Equal(anchor, Assert.Single(results.Passages).Anchor);
    }

    [Theory]
    [InlineData("unknownumab")]
    [InlineData("testamab unknownumab")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("what is the")]
    public async Task SearchAsync_FindsNothingWhereNothingIs(string text)
    {
        using var opened = await Opened.WithAsync(Samples.Testamab);

        var results = await opened.SearchAsync(text);

        Assert.Equal(0, results.Count);
        Assert.False(results.HasMore);
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

        Assert.True(results.Count >= 0);
    }

    [Fact]
    public async Task SearchAsync_KnowsNoOperators()
    {
        using var opened = await Opened.WithAsync(Samples.Testamab);

        // As an operator, NOT would leave out the passage that holds both.
        Assert.Equal("precautions", Assert.Single((await opened.SearchAsync("bolus NOT watch")).Passages).Anchor);
        Assert.Empty((await opened.SearchAsync("title:precautions")).Passages);
    }

    [Fact]
    public async Task SearchAsync_InFaqsLeavesOutDrugsAndSections()
    {
        using var opened = await Opened.WithAsync(Samples.Testamab);

        var results = await opened.SearchAsync("testamab", faqsOnly: true);

        Assert.Empty(results.Drugs);
        Assert.Equal(["faq-renal"], results.Passages.Select(hit => hit.Anchor));
    }

    [Fact]
    public async Task SearchAsync_SaysThatADrugIsBanned()
    {
        using var opened = await Opened.WithAsync(Samples.Testamab, Samples.Bannedine);

        var results = await opened.SearchAsync("infusion");

        Assert.Equal(["bannedine"], results.Passages.Where(hit => hit.IsBanned).Select(hit => hit.Slug));
        Assert.True(Assert.Single((await opened.SearchAsync("bannedine")).Drugs).Drug.IsBanned);
    }

    [Fact]
    public async Task SearchAsync_SaysWhereAPassageStands()
    {
        using var opened = await Opened.WithAsync(Samples.Testamab);

        var hit = Assert.Single((await opened.SearchAsync("day")).Passages);

        Assert.Equal(("testamab", "Dosage", "Adults", false), (hit.Slug, hit.Path, hit.Title, hit.IsFaq));
        Assert.Equal(["Day", "Day"], hit.Answer.Where(part => part.IsMatch).Select(part => part.Text));
        Assert.Equal("Day 1: 0.8 mg/m² as an infusion.\nDay 8: 0.5 mg/m².", string.Concat(hit.Answer.Select(part => part.Text)));
    }

    [Fact]
    public async Task SearchAsync_SaysWhenThereIsMore()
    {
        var drugs = Enumerable.Range(0, 31).Select(number => Samples.Of($"drug{number}", $"drug{number}")).ToArray();
        using var opened = await Opened.WithAsync(drugs);

        var results = await opened.SearchAsync("tests");

        Assert.Equal(30, results.Passages.Count);
        Assert.True(results.HasMore);
    }
}
