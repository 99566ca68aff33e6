using DrugReference.Domain.Formularies;
using DrugReference.Domain.Search;
using Microsoft.Data.Sqlite;

namespace DrugReference.Data.Tests;

/// <summary>A bit that turns over on the disk while the portal runs: nothing changed is ever given out.</summary>
public sealed class DamageTests : IDisposable
{
    private const int Flips = 200;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    [Trait("Fault", "F05")]
    public async Task Formulary_GivesOutWhatWasWrittenOrNothing()
    {
        var store = new FormularyStore(_folder.Path, TimeProvider.System);
        var built = await store.BuildAsync(Samples.Content(Samples.Testamab, Samples.Bannedine), null, CancellationToken.None);
        var expected = await ReadAsync(built);
        var bytes = await File.ReadAllBytesAsync(built.Path!);
        var random = new Random(20261122);
        for (var flip = 0; flip < Flips; flip++)
        {
            var opened = (await store.OpenLatestAsync("/content", "reader", CancellationToken.None))!;
            var place = random.Next(bytes.Length);
            await WriteAsync(built.Path!, place, (byte)(bytes[place] ^ (1 << random.Next(8))));

            var read = await ReadAsync(opened);

            Assert.All(read, text => Assert.True(text is null || expected.Contains(text), $"flip at {place} gave {text}"));
            await WriteAsync(built.Path!, place, bytes[place]);
        }
    }

    [Theory]
    [InlineData("DELETE FROM Passages WHERE NOT IsFaq AND Position = 0", "testamab")]
    [InlineData("DELETE FROM Passages WHERE IsFaq", "testamab")]
    [InlineData("UPDATE Passages SET DrugId = 99 WHERE Position = 0", "testamab")]
    public async Task FindDrugAsync_GivesOutNoDrugOfWhichAPassageIsMissing(string change, string slug)
    {
        using var opened = await OpenChangedAsync(change);

        await Assert.ThrowsAsync<DamagedFormularyException>(() => opened.Formulary.FindDrugAsync(slug, CancellationToken.None));
    }

    [Fact]
    public async Task ListDrugsAsync_GivesOutNoListInWhichADrugIsMissing()
    {
        using var opened = await OpenChangedAsync("DELETE FROM Drugs WHERE Slug = 'bannedine'");

        await Assert.ThrowsAsync<DamagedFormularyException>(() => opened.Formulary.ListDrugsAsync(CancellationToken.None));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A formulary that was changed by somebody who has put the sum right again.</summary>
    private async Task<FormularyLease> OpenChangedAsync(string change)
    {
        var store = new FormularyStore(_folder.Path, TimeProvider.System);
        var path = (await store.BuildAsync(Samples.Content(Samples.Testamab, Samples.Bannedine), null, CancellationToken.None)).Path!;
        await using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = change;
            await command.ExecuteNonQueryAsync();
        }

        FormularyFiles.WriteChecksum(path, path);
        return (await store.OpenLatestAsync("/content", "reader", CancellationToken.None))!.Lease()!;
    }

    private static async Task<List<string?>> ReadAsync(Formulary formulary) =>
    [
        await TextAsync(async () => Show((await formulary.FindDrugAsync("testamab", CancellationToken.None))!)),
        await TextAsync(async () => Show((await formulary.FindDrugAsync("bannedine", CancellationToken.None))!)),
        await TextAsync(async () => string.Join('|', (await formulary.ListDrugsAsync(CancellationToken.None)).Select(drug => drug.Name))),
        await TextAsync(async () => string.Join('|', (await formulary.SearchAsync(new SearchRequest("infusion"), CancellationToken.None))
            .Hits.Where(hit => hit.Slug == "testamab").Select(hit => hit.Title + string.Concat(hit.Answer.Select(part => part.Text))))),
    ];

    private static string Show(Drug drug) => string.Join(
        '|', drug.Monograph.Sections.Select(section => section.Title + section.Html + section.Text).Append(drug.Identity.Name));

    private static async Task<string?> TextAsync(Func<Task<string>> read)
    {
        try
        {
            return await read() is { Length: > 0 } text ? text : null;
        }
        catch (Exception exception) when (exception is DamagedFormularyException or NullReferenceException)
        {
            return null;
        }
    }

    private static async Task WriteAsync(string path, int place, byte value)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        stream.Position = place;
        stream.WriteByte(value);
    }
}
