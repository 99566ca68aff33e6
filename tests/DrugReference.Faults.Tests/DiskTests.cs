using System.Net;
using System.Runtime.Versioning;
using DrugReference.Faults.Tests.Injection;
using DrugReference.Web.Formularies;
using DrugReference.Web.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace DrugReference.Faults.Tests;

/// <summary>A cache folder that takes no file: the portal serves from memory and says so once.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class DiskTests : IDisposable
{
    private const string Warning = "kept in memory";
    private const int Drugs = 60;

    private static readonly string[] Pages =
        ["/", "/drugs", "/drugs/drug1", "/faqs", "/search?q=drug1", "/status", "/health/live", "/health/ready"];

    private readonly DirectoryInfo _content = Directory.CreateTempSubdirectory("drugreference-");
    private readonly DirectoryInfo _cache = Directory.CreateTempSubdirectory("drugreference-");

    public DiskTests() => Write(Drugs, "first");

    /// <summary>A file system that takes no file from anybody, be it root.</summary>
    [Fact]
    [Trait("Fault", "F06")]
    public async Task FolderThatTakesNoFile_MakesThePortalServeFromMemory()
    {
        using var portal = new Portal(_content.FullName, ("Cache:Path", "/sys"));

        foreach (var page in Pages)
        {
            Assert.Equal((page, HttpStatusCode.OK), (page, (await portal.GetAsync(page)).Response.StatusCode));
        }

        Assert.Null(portal.Services.GetRequiredService<CurrentFormulary>().Value!.Path);
        Assert.Contains(Warning, portal.Log, StringComparison.Ordinal);
    }

    [MountFact]
    [Trait("Fault", "F06")]
    public async Task FolderWithoutPermission_PreventsNoStart()
    {
        const UnixFileMode Enter = UnixFileMode.UserExecute;
        foreach (var mode in new[] { Enter | UnixFileMode.UserRead, Enter | UnixFileMode.UserWrite, UnixFileMode.None })
        {
            File.SetUnixFileMode(_cache.FullName, mode);
            using var portal = new PortalProcess(_content.FullName, _cache.FullName, Mounts.WithoutPrivileges);
            using var client = await portal.ClientAsync();

            await AssertAnswersAsync(client, "first");
            Assert.Equal(
                !mode.HasFlag(UnixFileMode.UserWrite), portal.Log.Any(line => line.Contains(Warning, StringComparison.Ordinal)));
        }
    }

    [MountFact]
    [Trait("Fault", "F06")]
    public async Task ReadOnlyDisk_ServesItsFormularyAndNewContentFromMemory()
    {
        using (var before = new PortalProcess(_content.FullName, _cache.FullName))
        {
            using var ready = await before.ClientAsync();
        }

        var files = Names(_cache.FullName);
        Write(Drugs, "second");
        using var portal = new PortalProcess(_content.FullName, _cache.FullName, Mounts.ReadOnly(_cache.FullName));
        using var client = await portal.ClientAsync();

        await AssertServesAsync(client, "second");
        Assert.Single(portal.Log, line => line.Contains(Warning, StringComparison.Ordinal));
        Assert.Equal(files, Names(_cache.FullName));
    }

    [MountFact]
    [Trait("Fault", "F07")]
    public async Task FullDisk_IsLeftEmptyAndTheLogIsQuiet()
    {
        using var portal = new PortalProcess(_content.FullName, _cache.FullName, Mounts.Small(_cache.FullName, "256k"));
        using var client = await portal.ClientAsync();
        await AssertServesAsync(client, "first");

        foreach (var version in new[] { "second", "third" })
        {
            Write(Drugs, version);
            await UntilAsync(async () => (await client.GetStringAsync("/drugs/drug1")).Contains(version, StringComparison.Ordinal));
            await AssertServesAsync(client, version);
        }

        Assert.Empty(Names($"/proc/{portal.Id}/root{_cache.FullName}"));
        Assert.Single(portal.Log, line => line.Contains(Warning, StringComparison.Ordinal));
        Assert.DoesNotContain(portal.Log, line => line.Contains("\"Error\"", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        File.SetUnixFileMode(_cache.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _content.Delete(recursive: true);
        _cache.Delete(recursive: true);
    }

    private static string[] Names(string folder) => [.. Directory.GetFileSystemEntries(folder).Select(path => Path.GetFileName(path)).Order()];

    private static async Task AssertServesAsync(HttpClient client, string version)
    {
        await AssertAnswersAsync(client, version);
        Assert.Contains("memory", await client.GetStringAsync("/status"), StringComparison.Ordinal);
    }

    private static async Task AssertAnswersAsync(HttpClient client, string version)
    {
        foreach (var page in Pages)
        {
            using var response = await client.GetAsync(page);
            Assert.Equal((page, HttpStatusCode.OK), (page, response.StatusCode));
        }

        Assert.Contains($"Text {version}.", await client.GetStringAsync($"/drugs/drug{Drugs - 1}"), StringComparison.Ordinal);
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await isSo())
        {
            await Task.Delay(50, patience.Token);
        }
    }

    private void Write(int drugs, string version)
    {
        for (var drug = 0; drug < drugs; drug++)
        {
            File.WriteAllText(
                Path.Combine(_content.FullName, $"drug{drug}.md"),
                $"---\ntitle: Drug{drug}\nfaqs:\n  - q: Is it strong?\n    a: No.\n---\n## Usage\n\nText {version}.\n\n"
                + string.Concat(Enumerable.Repeat($"A line of drug {drug} that fills the disk.\n\n", 50)));
        }
    }
}
