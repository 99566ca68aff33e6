using DrugReference.Domain.Formularies;

namespace DrugReference.Data.Tests;

/// <summary>A formulary that was made beforehand is for every folder with the same content.</summary>
public sealed class PrebuiltTests : IDisposable
{
    private static readonly FormularyContent Content = Samples.Content(Samples.Testamab) with
    {
        Files = [new ContentFileState("testamab.md", 7, 1, "hash")],
    };

    private readonly TemporaryFolder _folder = new();
    private readonly List<Formulary> _opened = [];

    [Fact]
    public async Task OpenPrebuiltAsync_OpensTheFileForAnotherFolderWithTheSameContent()
    {
        var built = await PrebuildAsync(Content);
        var (files, listedAt) = (new ContentFileState("testamab.md", 7, 2, "hash"), DateTimeOffset.UtcNow);

        var opened = await OpenAsync(Content with { Root = "/elsewhere", Files = [files], ListedAt = listedAt });

        Assert.Equal((built.Path, built.LoadedAt), (opened!.Path, opened.LoadedAt));
        Assert.Equal((files, listedAt), (Assert.Single(opened.Files), opened.ListedAt));
        Assert.NotNull(await opened.FindDrugAsync("testamab", CancellationToken.None));
    }

    /// <summary>The file's name holds only the beginning of the digest.</summary>
    [Fact]
    public async Task OpenPrebuiltAsync_OpensNothingOfAnotherContentOrBuild()
    {
        await PrebuildAsync(Content);

        Assert.Null(await OpenAsync(Content with { Digest = Content.Digest[..^1] + "x" }));
        Assert.Null(await OpenAsync(Content with { Digest = new string('b', 64) }));
        Assert.Null(await OpenAsync(Content with { Reader = "another build" }));
    }

    /// <summary>It may hold the last good version of a drug, which another folder never had.</summary>
    [Fact]
    public async Task OpenPrebuiltAsync_OpensNothingThatAPortalHasMade()
    {
        _opened.Add(await Store.BuildAsync(Content, null, CancellationToken.None));

        Assert.Null(await OpenAsync(Content with { Root = "/elsewhere" }));
    }

    [Fact]
    [Trait("Fault", "F02")]
    public async Task PrebuildAsync_MakesNoSecondFileUnlessTheFirstIsDamaged()
    {
        var first = await PrebuildAsync(Content);
        var second = await PrebuildAsync(Content);
        await File.AppendAllTextAsync(first.Path!, "x");
        var third = await PrebuildAsync(Content);

        Assert.Equal(first.Path, second.Path);
        Assert.NotEqual(first.Path, third.Path);
    }

    /// <summary>Made of the same content by the same clock, elsewhere and later, and even in the place of a damaged one.</summary>
    [Fact]
    public async Task PrebuildAsync_GivesTheSameBytesForTheSameContentAndClock()
    {
        using var elsewhere = new TemporaryFolder();
        var elsewhereListed = Content with { Root = "/elsewhere", Files = [], ListedAt = DateTimeOffset.UtcNow };

        var first = await PrebuildAsync(new FormularyStore(_folder.Path, new StoppedTime()), Content);
        var bytes = await File.ReadAllBytesAsync(first.Path!);
        var second = await PrebuildAsync(new FormularyStore(elsewhere.Path, new StoppedTime()), elsewhereListed);
        await File.AppendAllTextAsync(first.Path!, "x");
        var third = await PrebuildAsync(new FormularyStore(_folder.Path, new StoppedTime()), Content);

        Assert.Equal(Path.GetFileName(first.Path), Path.GetFileName(second.Path));
        Assert.Equal(first.Path, third.Path);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(second.Path!));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(third.Path!));
    }

    [Fact]
    public async Task PrebuiltFiles_AreNeverRemoved()
    {
        for (var count = 0; count < 4; count++)
        {
            var content = Samples.Content(Samples.Of($"drug{count}", $"drug{count}"));
            (await Store.PrebuildAsync(content, CancellationToken.None)).Close();
        }

        await Store.OpenLatestAsync("/content", "reader", CancellationToken.None);

        Assert.Equal(8, _folder.Files.Count);
    }

    [Fact]
    public async Task BuildAsync_CopiesAReadOnlyFileIntoOneThatCanBeWritten()
    {
        Drug[] drugs = [.. Enumerable.Range(0, 10).Select(index => Samples.Of($"drug{index}", $"drug{index}"))];
        var before = await PrebuildAsync(Samples.Content(drugs));
        File.SetAttributes(before.Path!, FileAttributes.ReadOnly);

        var after = await Store.BuildAsync(Samples.Content([.. drugs, Samples.Testamab]), before, CancellationToken.None);
        _opened.Add(after);

        Assert.False(File.GetAttributes(after.Path!).HasFlag(FileAttributes.ReadOnly));
        Assert.Equal(11, after.Counts.Drugs);
        Assert.Equal(10, before.Counts.Drugs);
    }

    public void Dispose()
    {
        _opened.ForEach(formulary => formulary.Close());
        _folder.Dispose();
    }

    private FormularyStore Store => new(_folder.Path, TimeProvider.System);

    private Task<Formulary> PrebuildAsync(FormularyContent content) => PrebuildAsync(Store, content);

    private async Task<Formulary> PrebuildAsync(FormularyStore store, FormularyContent content)
    {
        var formulary = await store.PrebuildAsync(content, CancellationToken.None);
        _opened.Add(formulary);
        return formulary;
    }

    private async Task<Formulary?> OpenAsync(FormularyContent content)
    {
        var formulary = await Store.OpenPrebuiltAsync(content, CancellationToken.None);
        if (formulary is not null)
        {
            _opened.Add(formulary);
        }

        return formulary;
    }

    private sealed class StoppedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    }
}
