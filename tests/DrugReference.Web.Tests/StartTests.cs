using System.Diagnostics;
using System.Net;

namespace DrugReference.Web.Tests;

public sealed class StartTests
{
    [Theory]
    [InlineData("--Content:Path=/no/such/folder", "Content:Path must name a folder that exists.")]
    [InlineData("--Calculator:Enabled=perhaps", "Calculator:Enabled must be true or false.")]
    [InlineData("--Api:Origins=*", "Api:Origins must be origins such as https://ward.example.org, with blanks between them.")]
    [InlineData("--Site:Address=drugs.example.org", "Site:Address must be an http or https address without query and fragment.")]
    [InlineData("--Offline:Enabled=perhaps", "Offline:Enabled and Offline:Calculator must be true or false.")]
    [InlineData("--AllowedHosts=", "AllowedHosts must name the hosts by which readers reach the portal, such as drugs.example.org, with semicolons between them.")]
    [InlineData("--AllowedHosts=*", "AllowedHosts must name the hosts by which readers reach the portal, such as drugs.example.org, with semicolons between them.")]
    [InlineData("--Proxies:Known=everybody", "Proxies:Known must be addresses or networks such as 10.0.0.0/8, with blanks between them.")]
    [InlineData("--ForwardedHeaders_Enabled=true", "ForwardedHeaders_Enabled would believe every proxy: name yours in Proxies:Known.")]
    [InlineData("--Limits:DosesPerSecond=-1", "Limits:SearchesPerSecond and Limits:DosesPerSecond must be from 0 to 100000.")]
    [InlineData("--Limits:Connections=many", "Failed to convert configuration value 'many' at 'Limits:Connections' to type 'System.Int32'.")]
    [InlineData("--Limits:Connections=1", "Limits:Connections must be from 16 to 1000000.")]
    [InlineData("--Offline:ExpiresAfterDays=0", "Offline:ExpiresAfterDays must be a whole number from 1 to 30.")]
    [InlineData("--Shutdown:DrainSeconds=soon", "Shutdown:DrainSeconds must be a whole number from 0 to 300.")]
    [Trait("Fault", "F31")]
    public async Task BadSetting_StopsTheStartWithOneLineThatNamesTheKey(string setting, string said)
    {
        using var program = Process.Start(new ProcessStartInfo
        {
            FileName = "dotnet",
            ArgumentList = { typeof(Program).Assembly.Location, "--AllowedHosts=127.0.0.1", setting, "--urls=http://127.0.0.1:0" },
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;

        var error = await program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();

        Assert.Equal(78, program.ExitCode);
        Assert.Equal($"DrugReference cannot start: {said}", error.Trim());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [Trait("Fault", "F15")]
    public async Task ContentFolderWithoutAGoodFile_StartsButIsNotReady(int badFiles)
    {
        var folder = Directory.CreateTempSubdirectory("drugreference-");
        for (var file = 0; file < badFiles; file++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"bad{file}.md"), "Neither front matter nor text.");
        }

        using var portal = new Portal(folder.FullName);

        var (live, _) = await portal.GetAsync("/health/live");
        var (ready, _) = await portal.GetAsync("/health/ready");
        var (home, page) = await portal.GetAsync("/");

        Assert.True(live.IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.True(home.IsSuccessStatusCode);
        Assert.Contains("holds no drug", page.Body!.TextContent, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task BadFile_IsReportedOnStatusAndInTheLogWhileTheOthersLoad()
    {
        var folder = Directory.CreateTempSubdirectory("drugreference-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "good.md"), "---\ntitle: Good\n---\n## Usage\n\nPain.\n");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "bad.md"), "---\ntitle: Bad\nfaqs: [\n---\n");
        using var portal = new Portal(folder.FullName);

        var (_, status) = await portal.GetAsync("/status");
        var (good, _) = await portal.GetAsync("/drugs/good");
        var (bad, _) = await portal.GetAsync("/drugs/bad");

        Assert.Matches("bad\\.md:[0-9]+:[0-9]+", status.QuerySelector(".problems")!.TextContent);
        Assert.Contains("bad.md:", portal.Log, StringComparison.Ordinal);
        Assert.True(good.IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.NotFound, bad.StatusCode);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task ContentLimit_IsASetting()
    {
        var folder = Directory.CreateTempSubdirectory("drugreference-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "long.md"), "---\ntitle: Long\n---\n" + new string('x', 300));
        using var portal = new Portal(folder.FullName, ("Content:Limits:FileBytes", "200"));

        var (_, status) = await portal.GetAsync("/status");

        Assert.Contains("file-too-large", status.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }
}
