using DrugReference.Domain.Formularies;
using Microsoft.Data.Sqlite;

namespace DrugReference.Data.Tests;

public sealed class FormularyStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task OpenAsync_WritesOneFileNamedAfterTheDigest()
    {
        var formulary = await OpenAsync(Samples.Content(Samples.Testamab));

        var file = Assert.Single(_folder.Files);
        Assert.StartsWith(formulary.Digest[..32], file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_DoesNotParseWhatIsThere()
    {
        await OpenAsync(Samples.Content(Samples.Testamab));

        var formulary = await OpenAsync(Samples.Content(Unparsable()));

        Assert.Equal(["testamab"], (await formulary.ListDrugsAsync(CancellationToken.None)).Select(drug => drug.Slug));
    }

    [Fact]
    public async Task OpenAsync_ParsesAgainForAnotherBuildOfTheReader()
    {
        await OpenAsync(Samples.Content(Samples.Testamab));

        var formulary = await OpenAsync(Samples.Content(Samples.Bannedine) with { Reader = "another" });

        Assert.Equal(["bannedine"], (await formulary.ListDrugsAsync(CancellationToken.None)).Select(drug => drug.Slug));
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("garbage")]
    [InlineData("half")]
    [InlineData("another database")]
    public async Task OpenAsync_WritesAnewWhatIsNoWholeFormulary(string damage)
    {
        await OpenAsync(Samples.Content(Samples.Testamab));
        var path = Path.Combine(_folder.Path, Assert.Single(_folder.Files));
        SqliteConnection.ClearAllPools();
        await DamageAsync(path, damage);

        var formulary = await OpenAsync(Samples.Content(Samples.Testamab));

        Assert.NotNull(await formulary.FindDrugAsync("testamab", CancellationToken.None));
        Assert.Single(_folder.Files);
    }

    [Fact]
    public async Task OpenAsync_LeavesNothingBehindWhenTheLoadFails()
    {
        var content = Samples.Content(Enumerable.Repeat(new DrugEntry(Samples.Testamab, []), 1).Concat(Unparsable()));

        await Assert.ThrowsAsync<InvalidDataException>(() => OpenAsync(content));

        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task OpenAsync_RemovesOnlyItsOwnOldFiles()
    {
        string[] names =
        [
            "patients.db", "notes.tmp", $"{new string('b', 32)}-12345678.db", $"{new string('c', 32)}-12345678.db",
            $"{new string('d', 32)}-12345678.db.{new string('e', 32)}.tmp",
        ];
        foreach (var name in names)
        {
            await File.WriteAllTextAsync(Path.Combine(_folder.Path, name), "x");
            File.SetLastWriteTimeUtc(Path.Combine(_folder.Path, name), DateTime.UtcNow.AddDays(name[0] == 'c' ? -29 : -31));
        }

        await OpenAsync(Samples.Content(Samples.Testamab));

        Assert.Equal([names[3], "notes.tmp", "patients.db"], _folder.Files.Where(file => file[0] != 'a'));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private static IEnumerable<DrugEntry> Unparsable()
    {
        throw new InvalidDataException("parsed");
#pragma warning disable CS0162 // An iterator needs a yield, even if it never comes to it.
        yield break;
#pragma warning restore CS0162
    }

    private static async Task DamageAsync(string path, string damage)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        byte[] damaged = damage switch
        {
            "empty" => [],
            "garbage" => [.. Enumerable.Repeat((byte)0x5a, bytes.Length)],
            "half" => bytes[..(bytes.Length / 2)],
            _ => [],
        };
        await File.WriteAllBytesAsync(path, damaged);
        if (damage == "another database")
        {
            await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE Other (Id INTEGER)";
            await command.ExecuteNonQueryAsync();
        }
    }

    private Task<Formulary> OpenAsync(FormularyContent content) =>
        new FormularyStore(_folder.Path, TimeProvider.System).OpenAsync(content, CancellationToken.None);
}
