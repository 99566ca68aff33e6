using System.Diagnostics;
using DrugReference.Faults.Tests.Injection;

namespace DrugReference.Faults.Tests;

/// <summary>More connections than the system grants the portal.</summary>
[Trait("Fault", "F08")]
public sealed class DescriptorTests : IDisposable
{
    private const int Most = 512;
    private const int Crowd = 400;

    /// <summary>Files that the runtime finds whenever it needs one.</summary>
    private const int Spare = 16;

    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(2);

    private readonly WardContent _content = new();

    [NeedsFact(Need.ManyOpenFiles)]
    public async Task MoreConnectionsThanTheSystemGrants_AreSentAwayAndNobodyElseSuffers()
    {
        using var portal = new PortalProcess(_content.Path, _content.Cache, OpenFileLimit.Before(Most));
        var address = await portal.AddressAsync();
        await using var before = new Ward(address, 4);
        await before.RequestsAsync(100);

        var crowd = await RawClient.CrowdAsync(address, Crowd, "GET / HTTP/1.1\r\n");
        var served = before.Requests;
        await before.RequestsAsync(served + 50);
        crowd.ForEach(client => client.Dispose());
        await using var after = new Ward(address, 4);
        await after.RequestsAsync(100);
        _content.Write(1);
        await Waiting.UntilAsync(() => after.EditionsSeen == 2 || after.Failures.Count > 0);

        Assert.False(portal.HasExited, string.Join('\n', portal.Log));
        await before.StopAsync(_content);
        await after.StopAsync(_content);
    }

    [NeedsFact(Need.ManyOpenFiles)]
    public async Task CrowdThatComesAtOnce_NeverTakesTheLastFile()
    {
        using var portal = new PortalProcess(_content.Path, _content.Cache, OpenFileLimit.Before(Most));
        var address = await portal.AddressAsync();
        await using var ward = new Ward(address, 2);
        await ward.RequestsAsync(100);

        portal.Signal(Signals.Stop);
        var crowd = await RawClient.CrowdAsync(address, Crowd, "");
        portal.Signal(Signals.Continue);
        var files = 0;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Burst;)
        {
            files = Math.Max(files, portal.OpenFiles);
        }

        crowd.ForEach(client => client.Dispose());
        await ward.RequestsAsync(ward.Requests + 100);
        Assert.InRange(files, Most - Crowd, Most - Spare);
        await ward.StopAsync(_content);
    }

    public void Dispose() => _content.Dispose();
}
