using System.Diagnostics;
using System.Globalization;
using DrugReference.Faults.Tests.Injection;
using Xunit.Abstractions;

namespace DrugReference.Faults.Tests;

/// <summary>Others take the processors.</summary>
[Collection(nameof(Load))]
[Trait("Fault", "F29")]
public sealed class StarvedTests(ITestOutputHelper output) : IDisposable
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(Load.IsLong ? 60 : 6);

    private readonly WardContent _content = new();
    private readonly List<Process> _busy = [];

    [Fact]
    public async Task ProcessorsThatOthersTake_LeaveThePortalReady()
    {
        using var portal = new PortalProcess(_content.Path, _content.Cache);
        using var client = await portal.ClientAsync();
        await client.GetStringAsync("/drugs/edition");
        for (var loop = 0; loop < 2 * Environment.ProcessorCount; loop++)
        {
            _busy.Add(Process.Start("sh", ["-c", "while :; do :; done"]));
        }

        await using var ward = new Ward(client.BaseAddress!, 4, rest: TimeSpan.FromMilliseconds(20));
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Time;)
        {
            Assert.Equal("Healthy", await client.GetStringAsync("/health/ready"));
            await Task.Delay(100);
        }

        await ward.RequestsAsync(ward.Requests + 20);
        await ward.StopAsync(_content);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{_busy.Count} busy loops: {ward.Requests} requests, p99 {ward.Slowest:0} ms"));
    }

    public void Dispose()
    {
        foreach (var loop in _busy)
        {
            loop.Kill();
            loop.WaitForExit();
            loop.Dispose();
        }

        _content.Dispose();
    }
}
