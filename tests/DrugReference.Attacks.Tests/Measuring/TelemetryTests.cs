using System.Diagnostics;
using System.Runtime.Versioning;
using DrugReference.Attacks.Tests.Running;

namespace DrugReference.Attacks.Tests.Measuring;

/// <summary>What is measured goes where the site says, and nowhere without that.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class TelemetryTests
{
    [Fact]
    public async Task Collector_IsToldOfRequestsByRouteStatusAndDigest()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        using var portal = new PortalProcess($"Telemetry:Endpoint={collector.Address}/");
        using var client = await portal.ClientAsync();

        await client.GetAsync("/drugs/inotuzumab-ozogamicin");
        await client.GetAsync("/nothing");
        await client.GetAsync("/health/live");
        await portal.StopAsync();

        Assert.Equal(["/v1/metrics", "/v1/traces"], collector.Paths.Order(StringComparer.Ordinal));
        foreach (var told in new[]
        {
            "GET drugs/{slug}", "GET error/{status:int}", "GET health/live", "http.route", "http.response.status_code",
            "drugreference.content.digest", "drugreference.request.id", "http.server.request.duration", "drugreference.formulary.age",
            "dotnet.gc.collections", "kestrel.active_connections",
        })
        {
            Assert.Contains(told, collector.Bytes, StringComparison.Ordinal);
        }

        foreach (var untold in new[] { "inotuzumab", "nothing", "url.", "client.", "user_agent" })
        {
            Assert.DoesNotContain(untold, collector.Bytes, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task WithoutTheSetting_NothingOfItIsLoaded()
    {
        using var portal = new PortalProcess();
        using var client = await portal.ClientAsync();
        await client.GetAsync("/drugs");

        var loaded = await File.ReadAllTextAsync($"/proc/{portal.Id}/maps");

        Assert.Contains("DrugReference.Web.dll", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("OpenTelemetry", loaded, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectorThatIsGone_HoldsUpNeitherReadersNorTheEnd()
    {
        using var portal = new PortalProcess("Telemetry:Endpoint=http://127.0.0.1:1");
        using var client = await portal.ClientAsync();

        using var answer = await client.GetAsync("/drugs");
        var clock = Stopwatch.StartNew();
        await portal.StopAsync();

        Assert.True(answer.IsSuccessStatusCode);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 15);
    }

    [Theory]
    [InlineData("localhost:4318")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("http://user:secret@127.0.0.1")]
    [InlineData("http://127.0.0.1?key=secret")]
    public async Task AddressThatIsNone_StopsTheStartAndIsNotRepeated(string address)
    {
        using var portal = new PortalProcess($"Telemetry:Endpoint={address}");

        await Assert.ThrowsAsync<InvalidOperationException>(portal.AddressAsync);

        Assert.Equal(78, await portal.ExitCodeAsync());
        Assert.Equal(["DrugReference cannot start: Telemetry:Endpoint must be an http or https address without user, query and fragment."], portal.Log);
    }
}
