using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace DrugReference.Web.Tests.Guards;

/// <summary>The headers as the HTTP Observatory grades them: over real TLS, at the ports that browsers use.</summary>
public sealed class ObservatoryTests
{
    [ObservatoryFact]
    public async Task Portal_IsGradedAPlusWithNothingAgainstIt()
    {
        using var certificate = LocalCertificate.Create();
        using var portal = new Portal();
        portal.Listen(kestrel =>
        {
            foreach (var address in new[] { IPAddress.Loopback, IPAddress.IPv6Loopback })
            {
                kestrel.Listen(address, 80);
                kestrel.Listen(address, 443, endpoint => endpoint.UseHttps(certificate));
            }
        });
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, certificate.ExportCertificatePem());
        using var process = Process.Start(new ProcessStartInfo("bash", [Path.Combine(Repository.Folder, "tests", "tools", "observatory", "run.sh"), file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, await errors);
        Assert.True(output.StartsWith("A+ 135, 10 of 10 passed\n", StringComparison.Ordinal), output);
        File.Delete(file);
    }

    /// <summary>A fact that fetches the Observatory from the npm registry and takes the ports 80 and 443: only in CI.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class ObservatoryFactAttribute : FactAttribute
    {
        public ObservatoryFactAttribute()
        {
            if (Environment.GetEnvironmentVariable("CI") != "true")
            {
                Skip = "The Observatory is fetched with npm and asks at the ports 80 and 443; this runs with CI=true.";
            }
        }
    }
}
