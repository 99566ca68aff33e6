using System.Diagnostics;
using System.Security.Cryptography;

namespace DrugReference.Web.Tests.Supply;

/// <summary>docs/deployment/downtime-pack.py, run against a portal that listens.</summary>
public sealed class DowntimePackTests : IDisposable
{
    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("drugreference-");
    private readonly Portal _portal = new();
    private readonly string _pack;
    private readonly string _address;

    public DowntimePackTests()
    {
        _portal.UseKestrel(0);
        _portal.StartServer();
        _address = _portal.ClientOptions.BaseAddress.ToString();
        _pack = Path.Combine(_work.FullName, "pack");
    }

    [ToolFact("chromium")]
    public async Task Pack_HoldsEveryMonographAndWhatItIs()
    {
        var (exitCode, said) = Run(_pack);
        var index = await File.ReadAllTextAsync(Path.Combine(_pack, "index.html"));
        using var client = new HttpClient { BaseAddress = new Uri(_address) };
        var status = await client.GetStringAsync(new Uri("api/status", UriKind.Relative));
        var digest = status[status.IndexOf(':', StringComparison.Ordinal)..][2..66];

        Assert.True(exitCode == 0, said);
        Assert.Contains(digest, index, StringComparison.Ordinal);
        Assert.Contains("href=\"inotuzumab-ozogamicin.pdf\"", index, StringComparison.Ordinal);
        Assert.Equal(
            ["SHA256SUMS", "index.html", "index.pdf", "inotuzumab-ozogamicin.pdf"],
            Directory.GetFiles(_pack).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
        Assert.All(await File.ReadAllLinesAsync(Path.Combine(_pack, "SHA256SUMS")), line =>
            Assert.Equal(line[..64], Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(_pack, line[66..]))))));
    }

    [ToolFact("chromium")]
    public void Pack_StaysAsItWasWhereANewOneFails()
    {
        Directory.CreateDirectory(_pack);
        File.WriteAllText(Path.Combine(_pack, "SHA256SUMS"), "of before");

        var (exitCode, said) = Run(_pack, "--drugs", "nosuchdrug");

        Assert.Equal((1, "The portal has no nosuchdrug."), (exitCode, said));
        Assert.Equal("of before", File.ReadAllText(Path.Combine(_pack, "SHA256SUMS")));
        Assert.Equal([_pack], Directory.GetFileSystemEntries(_work.FullName));
    }

    [ToolFact("chromium")]
    public void Pack_TakesNoFolderOfOthers()
    {
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(_pack).FullName, "letters.txt"), "mine");

        var (exitCode, said) = Run(_pack);

        Assert.Equal((1, $"{_pack} holds something else."), (exitCode, said));
        Assert.True(File.Exists(Path.Combine(_pack, "letters.txt")));
    }

    public void Dispose()
    {
        _portal.Dispose();
        _work.Delete(recursive: true);
    }

    private (int ExitCode, string Said) Run(string folder, params string[] more)
    {
        using var script = Process.Start(new ProcessStartInfo(
            "python3", [Path.Combine(DeploymentFiles.Folder, "downtime-pack.py"), _address, folder, .. more])
        {
            RedirectStandardError = true,
        })!;
        var said = script.StandardError.ReadToEnd().Trim();
        script.WaitForExit();
        return (script.ExitCode, said);
    }
}
