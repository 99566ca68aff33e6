using System.Diagnostics;
using DrugReference.Faults.Tests.Injection;

namespace DrugReference.Web.Tests.Api;

/// <summary>A stranger's way in: a typed client, generated from the OpenAPI document and nothing else.</summary>
public sealed class GeneratedClientTests
{
    [GeneratorFact]
    public async Task Client_BrowsesSearchesAndCalculates()
    {
        var cache = Directory.CreateTempSubdirectory("drugreference-");
        using var portal = new PortalProcess(Path.Combine(AppContext.BaseDirectory, "content"), cache.FullName);
        using var client = await portal.ClientAsync();
        var script = Path.Combine(Repository.Folder, "tests", "tools", "generated-client", "run.sh");
        using var process = Process.Start(new ProcessStartInfo("bash", [script, client.BaseAddress!.ToString().TrimEnd('/')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, await errors);
        Assert.Equal(
            """
            browse: inotuzumab ozogamicin, 30 sections, Standard Dosage
            search: every question found is in the list
            dose: day 1 0.91 mg 2026-11-23, day 8 0.91 mg 2026-11-30, day 15 0.91 mg 2026-12-07
            refused: weightKg

            """,
            output);
        portal.Kill();
        cache.Delete(recursive: true);
    }

    /// <summary>A fact that fetches a generator of clients from the npm registry: only in CI, so that a plain clone needs no network.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class GeneratorFactAttribute : FactAttribute
    {
        public GeneratorFactAttribute()
        {
            if (Environment.GetEnvironmentVariable("CI") != "true")
            {
                Skip = "The generator of clients is fetched with npm; this runs with CI=true.";
            }
        }
    }
}
