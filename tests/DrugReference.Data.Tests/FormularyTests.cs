using DrugReference.Domain.Formularies;
using DrugReference.Domain.Problems;

namespace DrugReference.Data.Tests;

public sealed class FormularyTests
{
    [Fact]
    public async Task ListDrugsAsync_FollowsTheAlphabetWhateverTheCase()
    {
        using var opened = await Opened.WithAsync(
            Samples.Of("z", "zetamab"), Samples.Of("five", "5-testouracil"), Samples.Bannedine, Samples.Of("a", "alphamab"));

        var drugs = await opened.Formulary.ListDrugsAsync(CancellationToken.None);

        Assert.Equal(["5-testouracil", "alphamab", "Bannedine", "zetamab"], drugs.Select(drug => drug.Name));
        Assert.Equal("#ABZ", string.Concat(drugs.Select(drug => drug.Letter)));
    }

    [Fact]
    public async Task ListDrugsAsync_MarksBannedDrugs()
    {
        using var opened = await Opened.WithAsync(Samples.Testamab, Samples.Bannedine);

        var drugs = await opened.Formulary.ListDrugsAsync(CancellationToken.None);

        Assert.Equal(["bannedine"], drugs.Where(drug => drug.IsBanned).Select(drug => drug.Slug));
    }

    [Fact]
    public async Task FindDrugAsync_GivesBackWhatWasWritten()
    {
        var written = Samples.Testamab;
        using var opened = await Opened.WithAsync(written with { IsIncomplete = true });

        var read = await opened.Formulary.FindDrugAsync("testamab", CancellationToken.None);

        Assert.NotNull(read);
        Assert.True(read.IsIncomplete);
        Assert.Equivalent(written.Monograph, read.Monograph, strict: true);
        Assert.Equivalent(written.Identity, read.Identity, strict: true);
    }

    [Theory]
    [InlineData("testomab")]
    [InlineData("TESTAMAB")]
    [InlineData("")]
    [InlineData("../testamab")]
    public async Task FindDrugAsync_KnowsSlugsAndNothingElse(string slug)
    {
        using var opened = await Opened.WithAsync(Samples.Testamab);

        Assert.Null(await opened.Formulary.FindDrugAsync(slug, CancellationToken.None));
    }

    [Fact]
    public async Task ListFaqsAsync_PagesThroughTheDrugsThatHaveQuestions()
    {
        var drugs = "abcde".Select(letter => Samples.Testamab with
        {
            Identity = Samples.Testamab.Identity with { Name = $"{letter}mab" },
            Monograph = Samples.Testamab.Monograph with { Slug = $"{letter}mab" },
        });
        using var opened = await Opened.WithAsync([.. drugs, Samples.Bannedine]);

        var first = await opened.Formulary.ListFaqsAsync(null, 0, 3, CancellationToken.None);
        var second = await opened.Formulary.ListFaqsAsync(null, 3, 3, CancellationToken.None);

        Assert.Equal(["amab", "bmab", "cmab", "dmab", "emab"], first.Concat(second).Select(drug => drug.Drug.Slug));
        Assert.All(first, drug => Assert.Equal(["faq-renal", "faq-open"], drug.Faqs.Select(faq => faq.Id)));
    }

    [Fact]
    public async Task ListFaqsAsync_OfOneDrugLeavesOutTheOthers()
    {
        using var opened = await Opened.WithAsync(Samples.Testamab, Samples.Bannedine);

        Assert.Single(await opened.Formulary.ListFaqsAsync("testamab", 0, 10, CancellationToken.None));
        Assert.Empty(await opened.Formulary.ListFaqsAsync("bannedine", 0, 10, CancellationToken.None));
    }

    [Fact]
    public async Task GetStatusAsync_CountsAndPutsErrorsFirst()
    {
        var note = new Problem("a.md", 3, 1, Severity.Note, "n", "Note.");
        var late = new Problem("b.md", 9, 1, Severity.Error, "e", "Late.");
        var early = new Problem("b.md", 2, 7, Severity.Error, "e", "Early.");
        var folder = new Problem("link.md", 1, 1, Severity.Warning, "w", "Folder.");
        using var opened = await Opened.WithAsync(Samples.Content(
            [new DrugEntry(Samples.Testamab, [note]), new DrugEntry(null, [late, early])], folder));

        var status = await opened.Formulary.GetStatusAsync(CancellationToken.None);

        Assert.Equal((1, 3, 2, 0), (status.Drugs, status.Sections, status.Faqs, status.Regimens));
        Assert.Equal([early, late, folder, note], status.Problems);
    }

    [Fact]
    public async Task Formulary_KeepsDigestAndVocabulary()
    {
        var content = Samples.Content(Samples.Testamab);
        using var opened = await Opened.WithAsync(content);

        Assert.Equal(content.Digest, opened.Formulary.Digest);
        Assert.Equal(content.Vocabulary.SynonymSets, opened.Formulary.Vocabulary.SynonymSets);
        Assert.Equal(content.Vocabulary.QuestionWords, opened.Formulary.Vocabulary.QuestionWords);
        Assert.Equal(["day"], opened.Formulary.Vocabulary.Aspects);
    }
}
