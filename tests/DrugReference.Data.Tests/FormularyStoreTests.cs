using DrugReference.Domain.Formularies;
using Microsoft.Data.Sqlite;

namespace DrugReference.Data.Tests;

public sealed class FormularyStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Formulary> _opened = [];

    [Fact]
    public async Task BuildAsync_WritesOneFileAndItsChecksum()
    {
        var formulary = await BuildAsync(Samples.Content(Samples.Testamab));

        var file = Path.GetFileName(formulary.Path!);
        Assert.Equal([file, file + ".sum"], _folder.Files);
    }

    [Fact]
    public async Task OpenLatestAsync_OpensWhatTheLastBuildHasMadeOfTheFolder()
    {
        await BuildAsync(Samples.Content(Samples.Bannedine));
        var built = await BuildAsync(Samples.Content(Samples.Testamab));

        var latest = await OpenLatestAsync();

        Assert.Equal(built.Digest, latest!.Digest);
        Assert.Equal(["testamab"], await SlugsAsync(latest));
        Assert.Equal("VOD", latest.Vocabulary.SynonymSets[0][0]);
    }

    [Theory]
    [InlineData("/other", "reader")]
    [InlineData("/content", "another build")]
    public async Task OpenLatestAsync_KnowsNothingOfAnotherFolderOrBuild(string root, string reader)
    {
        await BuildAsync(Samples.Content(Samples.Testamab));

        var latest = await Store.OpenLatestAsync(root, reader, CancellationToken.None);

        Assert.Null(latest);
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("garbage")]
    [InlineData("half")]
    [InlineData("another database")]
    [InlineData("one byte")]
    [InlineData("no checksum")]
    [Trait("Fault", "F02")]
    [Trait("Fault", "F04")]
    public async Task OpenLatestAsync_OpensNothingThatIsNotWhole(string damage)
    {
        var path = (await BuildAsync(Samples.Content(Samples.Testamab))).Path!;
        await DamageAsync(path, damage);

        var latest = await OpenLatestAsync();

        Assert.Null(latest);
    }

    [Fact]
    [Trait("Fault", "F22")]
    public async Task BuildAsync_LeavesNothingBehindWhicheverDrugFails()
    {
        var before = await BuildAsync(Samples.Content(Samples.Testamab));
        for (var failing = 0; failing < 5; failing++)
        {
            var sources = Enumerable.Range(0, 5).Select(index => index == failing
                ? Samples.Unreadable($"drug{index}", "new")
                : Samples.Files(new DrugEntry(Samples.Of($"drug{index}", $"drug{index}"), []), $"drug{index}"));

            await Assert.ThrowsAsync<InvalidDataException>(() => BuildAsync(Samples.Content([.. sources]), before));

            Assert.Equal(2, _folder.Files.Count);
            Assert.Equal(["testamab"], await SlugsAsync(before));
        }
    }

    [Fact]
    [Trait("Fault", "F22")]
    public async Task Complete_LeavesNothingBehindWhenTheFileCannotGetItsName()
    {
        var path = Path.Combine(_folder.Path, "name.db");
        await File.WriteAllTextAsync(path, "The name is taken.");
        using (var file = new FormularyFile(path))
        {
            await using var connection = new SqliteConnection(file.ConnectionString);
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE Some (Id INTEGER)";
            await command.ExecuteNonQueryAsync();

            Assert.ThrowsAny<IOException>(file.Complete);
            Assert.Equal(3, _folder.Files.Count);
        }

        Assert.Empty(_folder.Files);
    }

    [Fact]
    [Trait("Fault", "F19")]
    public async Task OpenLatestAsync_RemovesWhatAKilledProcessLeftAndNothingOfOthers()
    {
        var name = new string('b', 8) + "-" + new string('c', 8) + "-" + new string('d', 16) + "-" + new string('e', 16) + ".db";
        var (alone, unnamed) = ("a" + name[1..], "c" + name[1..]);
        const int Running = 1;
        string[] names =
        [
            "patients.db", "notes.tmp", name, $"{name}.999999.tmp", $"{name}.{Environment.ProcessId}.tmp",
            $"{alone}.sum", $"{unnamed}.sum", $"{unnamed}.{Running}.tmp",
        ];
        foreach (var file in names)
        {
            await File.WriteAllTextAsync(Path.Combine(_folder.Path, file), "x");
        }

        await OpenLatestAsync();

        Assert.Equal([name, $"{unnamed}.{Running}.tmp", $"{unnamed}.sum", "notes.tmp", "patients.db"], _folder.Files);
    }

    [Fact]
    [Trait("Fault", "F06")]
    public async Task BuildAsync_KeepsTheFormularyInMemoryWhereNoFileCanBeWritten()
    {
        var file = Path.Combine(_folder.Path, "file");
        await File.WriteAllTextAsync(file, "x");
        var store = new FormularyStore(Path.Combine(file, "no-folder"), TimeProvider.System);

        var formulary = await store.BuildAsync(Samples.Content(Samples.Testamab), null, CancellationToken.None);
        _opened.Add(formulary);

        Assert.Null(formulary.Path);
        Assert.NotNull(await formulary.FindDrugAsync("testamab", CancellationToken.None));
        Assert.Equal(["file"], _folder.Files);
    }

    [Fact]
    public async Task Close_RemovesTheFileWhenTheLastReaderHasLeft()
    {
        var formulary = await Store.BuildAsync(Samples.Content(Samples.Testamab), null, CancellationToken.None);
        var reader = formulary.Lease()!;

        formulary.Close();
        var read = await formulary.FindDrugAsync("testamab", CancellationToken.None);
        var whileReading = _folder.Files.Count;
        reader.Dispose();

        Assert.NotNull(read);
        Assert.Equal(2, whileReading);
        Assert.Empty(_folder.Files);
        Assert.Null(formulary.Lease());
    }

    [Fact]
    [Trait("Fault", "F01")]
    [Trait("Fault", "F03")]
    [Trait("Fault", "F04")]
    public async Task Formulary_GoesOnServingWhenItsFileIsDeletedLockedOrReplaced()
    {
        var formulary = await BuildAsync(Samples.Content(Samples.Testamab));
        await using var locking = new SqliteConnection($"Data Source={formulary.Path};Pooling=False");
        await locking.OpenAsync();
        await using var command = locking.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        await command.ExecuteNonQueryAsync();

        var locked = await formulary.FindDrugAsync("testamab", CancellationToken.None);
        await locking.CloseAsync();
        File.Delete(formulary.Path!);
        var deleted = await formulary.FindDrugAsync("testamab", CancellationToken.None);
        await File.WriteAllTextAsync(formulary.Path!, "something else");
        var replaced = await SlugsAsync(formulary);

        Assert.NotNull(locked);
        Assert.NotNull(deleted);
        Assert.Equal(["testamab"], replaced);
    }

    public void Dispose()
    {
        _opened.ForEach(formulary => formulary.Close());
        _folder.Dispose();
    }

    private FormularyStore Store => new(_folder.Path, TimeProvider.System);

    private static async Task<IEnumerable<string>> SlugsAsync(Formulary formulary) =>
        (await formulary.ListDrugsAsync(CancellationToken.None)).Select(drug => drug.Slug);

    private static async Task DamageAsync(string path, string damage)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        switch (damage)
        {
            case "empty":
                await File.WriteAllBytesAsync(path, []);
                break;
            case "garbage":
                await File.WriteAllBytesAsync(path, [.. Enumerable.Repeat((byte)0x5a, bytes.Length)]);
                break;
            case "half":
                await File.WriteAllBytesAsync(path, bytes[..(bytes.Length / 2)]);
                break;
            case "one byte":
                bytes[^100] ^= 1;
                await File.WriteAllBytesAsync(path, bytes);
                break;
            case "no checksum":
                File.Delete(path + ".sum");
                break;
            default:
                File.Delete(path);
                await using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
                {
                    await connection.OpenAsync();
                    await using var command = connection.CreateCommand();
                    command.CommandText = "CREATE TABLE Other (Id INTEGER)";
                    await command.ExecuteNonQueryAsync();
                }

                break;
        }
    }

    private async Task<Formulary> BuildAsync(FormularyContent content, Formulary? previous = null)
    {
        var formulary = await Store.BuildAsync(content, previous, CancellationToken.None);
        _opened.Add(formulary);
        return formulary;
    }

    private async Task<Formulary?> OpenLatestAsync()
    {
        var formulary = await Store.OpenLatestAsync("/content", "reader", CancellationToken.None);
        if (formulary is not null)
        {
            _opened.Add(formulary);
        }

        return formulary;
    }
}
