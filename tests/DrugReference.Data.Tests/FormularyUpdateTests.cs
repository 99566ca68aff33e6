using DrugReference.Domain.Formularies;
using DrugReference.Domain.Problems;
using DrugReference.Domain.Search;

namespace DrugReference.Data.Tests;

/// <summary>What a changed content puts in the place of the formulary before it.</summary>
public sealed class FormularyUpdateTests : IDisposable
{
    /// <summary>So many that one changed drug is a small change.</summary>
    private const int Many = 24;

    private static readonly Problem Bad = new("bad.md", 1, 1, Severity.Error, "front-matter-missing", "Bad.");

    private readonly TemporaryFolder _folder = new();
    private readonly List<Formulary> _opened = [];

    [Fact]
    public async Task BuildAsync_ReadsOnlyTheDrugsWhoseFilesChanged()
    {
        var before = await BuildAsync([.. Drugs(Many)]);

        var after = await BuildAsync(
            [Changed(0, "newname"), .. Enumerable.Range(1, Many - 1).Select(index => Samples.Unreadable(Slug(index)))], before);

        Assert.Equal(Many, (await after.ListDrugsAsync(CancellationToken.None)).Count);
        Assert.Equal("newname", (await after.FindDrugAsync(Slug(0), CancellationToken.None))!.Identity.Name);
        Assert.Equal("drug0", (await before.FindDrugAsync(Slug(0), CancellationToken.None))!.Identity.Name);
    }

    [Fact]
    public async Task BuildAsync_KeepsTheSearchIndexInStepWithWhatChanged()
    {
        var before = await BuildAsync([.. Drugs(Many)]);

        var after = await BuildAsync([Changed(0, "newname"), .. Drugs(Many).Skip(2)], before);

        Assert.Equal((1, 1), (await CountAsync(before, "drug0"), await CountAsync(before, "drug1")));
        Assert.Equal((0, 0), (await CountAsync(after, "drug0"), await CountAsync(after, "drug1")));
        Assert.Equal((1, 1), (await CountAsync(after, "newname"), await CountAsync(after, "drug2")));
        Assert.Null(await after.FindDrugAsync(Slug(1), CancellationToken.None));
    }

    [Fact]
    public async Task BuildAsync_FindsTheSameWhetherItCopiedOrBegan()
    {
        var before = await BuildAsync([.. Drugs(Many)]);
        DrugFiles[] sources = [Changed(0, "newname"), .. Drugs(Many).Skip(1)];

        var copied = await BuildAsync(sources, before);
        var begun = await BuildAsync(sources);

        foreach (var text in new[] { "newname", "drug5", "for tests", "drug1" })
        {
            Assert.Equal(await HitsAsync(begun, text), await HitsAsync(copied, text));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Fault", "F09")]
    public async Task BuildAsync_KeepsTheLastGoodVersionOfADrugThatWentBadAndMarksIt(bool isLostWhole)
    {
        var before = await BuildAsync([.. Drugs(Many)]);
        var bad = isLostWhole
            ? new DrugEntry(null, [Bad])
            : new DrugEntry(Samples.Of(Slug(0), "half") with { IsIncomplete = true }, [Bad]);

        var after = await BuildAsync([Samples.Files(bad, Slug(0), "2"), .. Drugs(Many).Skip(1)], before);
        var again = await BuildAsync([Samples.Files(bad, Slug(0), "3"), Changed(1, "other"), .. Drugs(Many).Skip(2)], after);
        var mended = await BuildAsync([.. Drugs(Many)], again);

        var kept = await after.FindDrugAsync(Slug(0), CancellationToken.None);
        var keptAgain = await again.FindDrugAsync(Slug(0), CancellationToken.None);
        Assert.Equal("drug0", kept!.Identity.Name);
        Assert.NotNull(kept.UpdateRefusedAt);
        Assert.Equal(kept.UpdateRefusedAt, keptAgain!.UpdateRefusedAt);
        Assert.Equal(Bad, Assert.Single((await after.GetStatusAsync(CancellationToken.None)).Problems));
        Assert.Null((await mended.FindDrugAsync(Slug(0), CancellationToken.None))!.UpdateRefusedAt);
        Assert.Empty((await mended.GetStatusAsync(CancellationToken.None)).Problems);
    }

    [Fact]
    public async Task BuildAsync_LeavesOutWhatWasNeverGood()
    {
        var bad = Samples.Files(new DrugEntry(null, [Bad]), Slug(0));

        var formulary = await BuildAsync([bad, .. Drugs(Many).Skip(1)], await BuildAsync([.. Drugs(Many).Skip(1)]));

        Assert.Null(await formulary.FindDrugAsync(Slug(0), CancellationToken.None));
        Assert.Equal(Many - 1, (await formulary.ListDrugsAsync(CancellationToken.None)).Count);
    }

    [Theory]
    [InlineData(0xD83D)]
    [InlineData(0)]
    public async Task BuildAsync_RefusesATextThatTheDatabaseWouldNotGiveBackAndKeepsTheLastVersion(int character)
    {
        var before = await BuildAsync([.. Drugs(Many)]);
        DrugFiles Unstorable(int index)
        {
            var drug = Samples.Of(Slug(index), "new");
            var section = drug.Monograph.Sections[0] with { Text = $"Text {(char)character} text." };
            return Samples.Files(new DrugEntry(drug with { Monograph = drug.Monograph with { Sections = [section] } }, []), Slug(index), "2");
        }

        var after = await BuildAsync([Unstorable(0), .. Drugs(Many).Skip(1)], before);
        var fresh = await BuildAsync([Unstorable(0), .. Drugs(Many).Skip(1)]);

        Assert.Equal("drug0", (await after.FindDrugAsync(Slug(0), CancellationToken.None))!.Identity.Name);
        Assert.Null(await fresh.FindDrugAsync(Slug(0), CancellationToken.None));
        Assert.Equal(Many - 1, (await fresh.ListDrugsAsync(CancellationToken.None)).Count);
        foreach (var formulary in new[] { after, fresh })
        {
            var problem = Assert.Single((await formulary.GetStatusAsync(CancellationToken.None)).Problems);
            Assert.Equal(("slug-0.md", "text-unstorable"), (problem.File, problem.Rule));
            Assert.Equal(1, await CountAsync(formulary, "drug1"));
        }
    }

    [Fact]
    public async Task BuildAsync_ShowsAProblemWhoseMessageTheDatabaseWouldNotGiveBack()
    {
        var problem = Bad with { Message = "A character\0zero.", File = "a\0b.md" };
        var formulary = await BuildAsync([Samples.Files(new DrugEntry(Samples.Of("a", "a"), [problem]), "a")]);

        var shown = Assert.Single((await formulary.GetStatusAsync(CancellationToken.None)).Problems);

        Assert.Equal(("A character\uFFFDzero.", "a\uFFFDb.md"), (shown.Message, shown.File));
    }

    [Theory]
    [InlineData(true, 2, 0, Many)]
    [InlineData(false, 2, 0, Many - 2)]
    [InlineData(true, 10, 1, Many)]
    [Trait("Fault", "F22")]
    public async Task BuildAsync_KeepsTheDrugsOfAFolderThatCannotBeRead(bool isPartial, int missing, int refusals, int expected)
    {
        var before = await BuildAsync([.. Drugs(Many)]);
        var content = Samples.Content([Changed(Many - 1, "newname"), .. Drugs(Many - 1).Skip(missing)]) with { IsPartial = isPartial };

        var (after, refused) = (before, 0);
        try
        {
            after = await BuildAsync(content, before);
        }
        catch (RefusedFormularyException)
        {
            refused++;
        }

        Assert.Equal(refusals, refused);
        Assert.Equal(expected, (await after.ListDrugsAsync(CancellationToken.None)).Count);
        Assert.Equal(
            isPartial && refused == 0, (await after.FindDrugAsync(Slug(0), CancellationToken.None))?.UpdateRefusedAt is not null);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(Many, false)]
    [Trait("Fault", "F15")]
    public async Task BuildAsync_RefusesAFloodOfBadFiles(int bad, bool isTaken)
    {
        var before = await BuildAsync([.. Drugs(Many)]);
        DrugFiles[] sources =
        [
            .. Enumerable.Range(0, bad).Select(index => Samples.Files(new DrugEntry(null, [Bad]), Slug(index), "2")),
            .. Drugs(Many).Skip(bad),
        ];

        var refusal = await Record.ExceptionAsync(() => BuildAsync(sources, before));

        Assert.Equal(isTaken, refusal is null);
        Assert.True(refusal is null or RefusedFormularyException { Problems.Count: > 2 });
        Assert.Equal(isTaken ? 4 : 2, _folder.Files.Count);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(50, true)]
    [InlineData(51, false)]
    [InlineData(1_000, false)]
    [Trait("Fault", "F15")]
    public async Task BuildAsync_KeepsAThousandDrugsWhicheverGoBad(int bad, bool isTaken)
    {
        var before = await BuildAsync([.. Drugs(1_000)]);
        DrugFiles[] sources =
        [
            .. Enumerable.Range(0, bad).Select(index => Samples.Files(new DrugEntry(null, [Bad]), Slug(index), "2")),
            .. Drugs(1_000).Skip(bad),
        ];

        var refusal = await Record.ExceptionAsync(() => BuildAsync(sources, before));
        var serving = _opened[^1];

        Assert.Equal(isTaken, refusal is null);
        Assert.Equal(isTaken, serving != before);
        Assert.Equal(1_000, (await serving.ListDrugsAsync(CancellationToken.None)).Count);
    }

    [Fact]
    [Trait("Fault", "F18")]
    public async Task BuildAsync_RefusesAFolderThatIsHalfEmpty()
    {
        var before = await BuildAsync([.. Drugs(Many)]);

        await Assert.ThrowsAsync<RefusedFormularyException>(() => BuildAsync([.. Drugs((Many / 2) - 1)], before));
    }

    public void Dispose()
    {
        _opened.ForEach(formulary => formulary.Close());
        _folder.Dispose();
    }

    private static IEnumerable<DrugFiles> Drugs(int count) => Enumerable.Range(0, count).Select(index =>
        Samples.Files(new DrugEntry(Samples.Of(Slug(index), $"drug{index}"), []), Slug(index)));

    private static DrugFiles Changed(int index, string name) =>
        Samples.Files(new DrugEntry(Samples.Of(Slug(index), name), []), Slug(index), "changed");

    private static string Slug(int index) => $"slug-{index}";

    private static async Task<int> CountAsync(Formulary formulary, string text) => (await HitsAsync(formulary, text)).Count;

    private static async Task<IReadOnlyList<string>> HitsAsync(Formulary formulary, string text)
    {
        var results = await formulary.SearchAsync(
            new SearchRequest(text + " for tests") { Kinds = HitKinds.Section, Limit = 100 }, CancellationToken.None);
        return [.. results.Hits.Select(hit => hit.Slug).Order(StringComparer.Ordinal)];
    }

    private Task<Formulary> BuildAsync(DrugFiles[] sources, Formulary? previous = null) => BuildAsync(Samples.Content(sources), previous);

    private async Task<Formulary> BuildAsync(FormularyContent content, Formulary? previous)
    {
        var store = new FormularyStore(_folder.Path, TimeProvider.System);
        var formulary = await store.BuildAsync(content, previous, CancellationToken.None);
        _opened.Add(formulary);
        return formulary;
    }
}
