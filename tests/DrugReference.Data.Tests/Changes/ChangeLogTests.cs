using System.Globalization;
using DrugReference.Data.Changes;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Problems;
using Microsoft.Data.Sqlite;

namespace DrugReference.Data.Tests.Changes;

/// <summary>The changes that a formulary remembers.</summary>
public sealed class ChangeLogTests : IDisposable
{
    /// <summary>So many that one changed drug is a small change, for which the file before is copied.</summary>
    private const int Many = 24;

    private static readonly Problem Bad = new("bad.md", 1, 1, Severity.Error, "front-matter-missing", "Bad.");

    private readonly TemporaryFolder _folder = new();
    private readonly List<Formulary> _opened = [];

    [Fact]
    public async Task BuildAsync_NotesNothingAtTheFirstLoad()
    {
        var first = await BuildAsync(Drugs(Many));

        Assert.Empty(await ShowAsync(first));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(Many)]
    public async Task BuildAsync_NotesEachChangeOnceAndKeepsThoseBefore(int drugs)
    {
        var first = await BuildAsync(Drugs(drugs));
        var second = await BuildAsync([Edited(0, "Second."), .. Drugs(drugs).Skip(1)], first);
        var third = await BuildAsync([Edited(0, "Second."), Edited(1, "Third."), .. Drugs(drugs).Skip(2)], second);

        Assert.Equal(["slug-0 Changed Section <p>Second.</p>"], await ShowAsync(second));
        Assert.Equal(
            ["slug-1 Changed Section <p>Third.</p>", "slug-0 Changed Section <p>Second.</p>"], await ShowAsync(third));
        Assert.Equal(["slug-0 Changed Section <p>Second.</p>"], await ShowAsync(third, "slug-0"));
        Assert.Empty(await ShowAsync(third, "slug-2"));
    }

    [Fact]
    public async Task OpenLatestAsync_RemembersThemAfterARestart()
    {
        await BuildAsync([Edited(0, "Second."), .. Drugs(Many).Skip(1)], await BuildAsync(Drugs(Many)));

        var opened = (await Store.OpenLatestAsync("/content", "reader", CancellationToken.None))!;
        _opened.Add(opened);

        Assert.Single(await ShowAsync(opened));
    }

    [Fact]
    public async Task BuildAsync_NotesADrugThatComesAndGoes()
    {
        var first = await BuildAsync(Drugs(Many));
        var second = await BuildAsync(Drugs(Many + 1), first);
        var third = await BuildAsync(Drugs(Many), second);

        Assert.Equal(
            ["slug-24 Removed Drug ", "slug-24 Added Drug <p>drug24</p>"], await ShowAsync(third));
    }

    [Fact]
    public async Task BuildAsync_NotesNothingOfADrugThatKeptItsLastGoodVersion()
    {
        var first = await BuildAsync(Drugs(Many));
        var bad = await BuildAsync([Samples.Files(new DrugEntry(null, [Bad]), "slug-0", "bad"), .. Drugs(Many).Skip(1)], first);
        var mended = await BuildAsync(Drugs(Many), bad);
        var edited = await BuildAsync([Edited(0, "Second."), .. Drugs(Many).Skip(1)], mended);

        Assert.Empty(await ShowAsync(bad));
        Assert.Empty(await ShowAsync(mended));
        Assert.Single(await ShowAsync(edited));
    }

    [Fact]
    public async Task BuildAsync_KeepsTheNewestThousand()
    {
        var faqs = Enumerable.Range(0, 600).Select(index => new Faq($"faq-{index}", $"Question {index}?", "<p>A.</p>", "A.")).ToList();
        var with = Samples.Of("slug-0", "drug0");
        DrugFiles Asked(int count, string hash) => Samples.Files(
            new DrugEntry(with with { Monograph = with.Monograph with { Faqs = [.. faqs.Take(count)] } }, []), "slug-0", hash);
        var first = await BuildAsync([Asked(0, "1"), .. Drugs(Many).Skip(1)]);
        var second = await BuildAsync([Asked(600, "2"), .. Drugs(Many).Skip(1)], first);

        var third = await BuildAsync([Asked(0, "3"), .. Drugs(Many).Skip(1)], second);

        var changes = await third.ListChangesAsync(null, int.MaxValue, CancellationToken.None);
        Assert.Equal(FormularyWriter.MostChanges, changes.Count);
        Assert.Equal(600, changes.TakeWhile(change => change.Kind == ChangeKind.Removed).Count());
        Assert.Equal("Question 0?", changes[0].Title);
    }

    [Fact]
    public async Task BuildAsync_ComparesNoMoreThanItKeeps()
    {
        const int Drugs = 1_200;
        var first = await BuildAsync(ChangeLogTests.Drugs(Drugs));

        var second = await BuildAsync([.. Enumerable.Range(0, Drugs).Select(index => Edited(index, "New."))], first);

        var changes = await second.ListChangesAsync(null, int.MaxValue, CancellationToken.None);
        Assert.Equal(FormularyWriter.MostChanges, changes.Count);
    }

    [Fact]
    public async Task ListChangesAsync_GivesOutNoChangeThatWasChanged()
    {
        var path = (await BuildAsync([Edited(0, "Second."), .. Drugs(Many).Skip(1)], await BuildAsync(Drugs(Many)))).Path!;
        await using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE Changes SET Html = '<p>Another.</p>'";
            await command.ExecuteNonQueryAsync();
        }

        FormularyFiles.WriteChecksum(path, path);
        var opened = (await Store.OpenLatestAsync("/content", "reader", CancellationToken.None))!;
        _opened.Add(opened);

        await Assert.ThrowsAsync<DamagedFormularyException>(() => ShowAsync(opened));
    }

    [Fact]
    public async Task BuildAsync_MendsATextThatTheDatabaseWouldNotGiveBack()
    {
        var drug = Samples.Of("slug-0", "drug0", identity => identity with { Notices = [new Notice("N", "a\0b", [])] });

        var after = await BuildAsync(
            [Samples.Files(new DrugEntry(drug, []), "slug-0", "2"), .. Drugs(Many).Skip(1)], await BuildAsync(Drugs(Many)));

        Assert.Equal(["slug-0 Added Notices <p>N: a\uFFFDb</p>"], await ShowAsync(after));
    }

    public void Dispose()
    {
        _opened.ForEach(formulary => formulary.Close());
        _folder.Dispose();
    }

    private FormularyStore Store => new(_folder.Path, TimeProvider.System);

    private static DrugFiles[] Drugs(int count) => [.. Enumerable.Range(0, count).Select(index =>
        Samples.Files(new DrugEntry(Of(index), []), Of(index).Monograph.Slug))];

    private static Drug Of(int index) => Samples.Of(
        string.Create(CultureInfo.InvariantCulture, $"slug-{index}"), string.Create(CultureInfo.InvariantCulture, $"drug{index}"));

    private static DrugFiles Edited(int index, string text)
    {
        var drug = Of(index);
        var section = drug.Monograph.Sections[0] with { Html = $"<p>{text}</p>", Text = text };
        return Samples.Files(
            new DrugEntry(drug with { Monograph = drug.Monograph with { Sections = [section] } }, []), drug.Monograph.Slug, text);
    }

    private static async Task<IEnumerable<string>> ShowAsync(Formulary formulary, string? slug = null) =>
        (await formulary.ListChangesAsync(slug, 100, CancellationToken.None))
            .Select(change => $"{change.Slug} {change.Kind} {change.Part} {change.Html}");

    private async Task<Formulary> BuildAsync(DrugFiles[] sources, Formulary? previous = null)
    {
        var formulary = await Store.BuildAsync(Samples.Content(sources), previous, CancellationToken.None);
        _opened.Add(formulary);
        return formulary;
    }
}
