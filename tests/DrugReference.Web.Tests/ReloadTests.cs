using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DrugReference.Content;
using DrugReference.Data;
using DrugReference.Web.Formularies;
using Microsoft.Extensions.DependencyInjection;

namespace DrugReference.Web.Tests;

/// <summary>Content that changes while people read.</summary>
public sealed partial class ReloadTests : IDisposable
{
    /// <summary>Longer than any reload takes, even on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _content = Directory.CreateTempSubdirectory("drugreference-");

    [Fact]
    public async Task ChangedFile_IsLiveSoonAndTheOthersStay()
    {
        await WriteAsync("one", "first");
        await WriteAsync("two", "first");
        using var portal = new Portal(_content.FullName);
        await ShowsAsync(portal, "/drugs/one", "Text first.");

        await WriteAsync("one", "second");

        await ShowsAsync(portal, "/drugs/one", "Text second.");
        await ShowsAsync(portal, "/drugs/two", "Text first.");
        await ShowsAsync(portal, "/search?q=second", "/drugs/one#usage");
    }

    [Fact]
    [Trait("Fault", "F09")]
    public async Task HalfWrittenFile_LeavesTheOldVersionUntilItIsWhole()
    {
        await WriteAsync("one", "first");
        using var portal = new Portal(_content.FullName);
        await ShowsAsync(portal, "/drugs/one", "Text first.");

        await File.WriteAllTextAsync(PathOf("one"), "---\ntitle: one\nfaqs:\n  - q: [");
        await ShowsAsync(portal, "/status", "one.md:");
        await ShowsAsync(portal, "/drugs/one", "A newer version was refused");
        await ShowsAsync(portal, "/drugs/one", "Text first.");
        await WriteAsync("one", "second");

        await ShowsAsync(portal, "/drugs/one", "Text second.");
        var (_, page) = await portal.GetAsync("/drugs/one");
        Assert.DoesNotContain("was refused", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "F15")]
    public async Task FloodOfBadFiles_LeavesTheOldContentAndSaysSo()
    {
        for (var drug = 0; drug < 10; drug++)
        {
            await WriteAsync($"drug{drug}", "first");
        }

        using var portal = new Portal(_content.FullName);
        await ShowsAsync(portal, "/drugs/drug0", "Text first.");

        for (var drug = 0; drug < 8; drug++)
        {
            await File.WriteAllTextAsync(PathOf($"drug{drug}"), "broken");
        }

        await ShowsAsync(portal, "/status", "Newer content was refused");
        await ShowsAsync(portal, "/drugs/drug0", "Text first.");
        await ShowsAsync(portal, "/health/ready", "Degraded");
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync("/health/ready")).Response.StatusCode);
    }

    [Fact]
    public async Task RemovedDrug_IsGone()
    {
        await WriteAsync("one", "first");
        await WriteAsync("two", "first");
        using var portal = new Portal(_content.FullName);
        await ShowsAsync(portal, "/drugs/two", "Text first.");

        File.Delete(PathOf("two"));

        await ShowsAsync(portal, "/drugs/two", "There is no such page");
    }

    [Fact]
    [Trait("Fault", "F01")]
    public async Task DeletedDatabase_IsNotMissedByReadersAndIsMadeAnew()
    {
        await WriteAsync("one", "first");
        using var portal = new Portal(_content.FullName);
        await ShowsAsync(portal, "/drugs/one", "Text first.");
        var before = portal.Services.GetRequiredService<CurrentFormulary>().Value!;

        File.Delete(before.Path!);

        await UntilAsync(async () =>
        {
            var (response, _) = await portal.GetAsync("/drugs/one");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var now = portal.Services.GetRequiredService<CurrentFormulary>().Value!;
            return now != before && File.Exists(now.Path);
        });
    }

    [Fact]
    [Trait("Fault", "F17")]
    public async Task TwoHundredReloadsUnderSixtyFourReaders_FailNoReadAndMixNone()
    {
        const int Reloads = 200;
        const int Readers = 64;
        await WriteAsync("one", "0");
        using var portal = new Portal(_content.FullName);
        await ShowsAsync(portal, "/drugs/one", "Text 0.");
        var current = portal.Services.GetRequiredService<CurrentFormulary>();
        var store = portal.Services.GetRequiredService<FormularyStore>();
        var versions = new Dictionary<string, string> { [Short(current)] = "0" };
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadAsync(portal, stop.Token))).ToList();

        for (var version = 1; version <= Reloads; version++)
        {
            var text = version.ToString(CultureInfo.InvariantCulture);
            await WriteAsync("one", text);

            // The portal may look at the folder at the same time, and swap as well.
            using var before = current.Lease();
            var next = await store.BuildAsync(ContentLoader.Load(_content.FullName), before.Formulary, CancellationToken.None);
            versions[next.Digest[..12]] = text;
            current.Swap(next);
        }

        await stop.CancelAsync();
        var reads = (await Task.WhenAll(readers)).SelectMany(read => read).ToList();
        Assert.All(reads, read => Assert.Equal(versions[read.Digest], read.Version));
        Assert.InRange(reads.Count, Reloads, int.MaxValue);
        Assert.InRange(reads.Select(read => read.Digest).Distinct().Count(), Reloads / 10, Reloads + 1);
    }

    public void Dispose() => _content.Delete(recursive: true);

    private static string Short(CurrentFormulary current) => current.Value!.Digest[..12];

    private static async Task<List<(string Digest, string Version)>> ReadAsync(Portal portal, CancellationToken stop)
    {
        var reads = new List<(string, string)>();
        using var client = portal.CreateClient();
        while (!stop.IsCancellationRequested)
        {
            using var response = await client.GetAsync(new Uri("/drugs/one", UriKind.Relative), CancellationToken.None);
            var page = await response.Content.ReadAsStringAsync(CancellationToken.None);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            reads.Add((Digest().Match(page).Groups["digest"].Value, Version().Match(Tag().Replace(page, " ")).Groups["version"].Value));
            await Task.Delay(50, CancellationToken.None);
        }

        return reads;
    }

    private static Task ShowsAsync(Portal portal, string address, string text) => UntilAsync(async () =>
    {
        var (_, page) = await portal.GetAsync(address);
        return page.Body!.InnerHtml.Contains(text, StringComparison.Ordinal);
    });

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            await Task.Delay(50, patience.Token);
        }
    }

    private string PathOf(string drug) => Path.Combine(_content.FullName, drug + ".md");

    /// <summary>Puts the file there whole: the portal may look between two writes, and would keep the version before an empty one.</summary>
    private async Task WriteAsync(string drug, string version)
    {
        var whole = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(
            whole, $"---\ntitle: {drug}\n---\n## Usage\n\nText {version}.\n\n## Dosage\n\nDose of {version}.\n");
        File.Move(whole, PathOf(drug), overwrite: true);
    }

    [GeneratedRegex("<code[^>]*>(?<digest>[0-9a-f]{12})</code>")]
    private static partial Regex Digest();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"Text (?<version>[0-9]+)\.\s+Dosage\s+Dose of \k<version>\.")]
    private static partial Regex Version();
}
