using System.Globalization;
using DrugReference.Faults.Tests.Injection;
using Xunit.Abstractions;

namespace DrugReference.Faults.Tests;

/// <summary>Ten thousand connections over which nothing is asked, and a thousand over which a question never ends.</summary>
[Collection(nameof(Load))]
[Trait("Fault", "F27")]
public sealed class IdleTests(ITestOutputHelper output) : IDisposable
{
    private const int Crowd = 10_000;
    private const int Slow = 1_000;
    private const int MostMegabytes = 600;

    /// <summary>Connections of the ward that come and go, files that are being read.</summary>
    private const int Margin = 20;

    private readonly WardContent _content = new();

    [NeedsFact(Need.ManyOpenFiles)]
    public async Task TenThousandIdleConnections_AreHeldAndReadersAreServedBesideSlowOnes()
    {
        using var portal = new PortalProcess(_content.Path, _content.Cache);
        var address = await portal.AddressAsync();

        await using var ward = new Ward(address, 4);
        await ward.RequestsAsync(100);
        var files = portal.OpenFiles;

        var crowd = await RawClient.CrowdAsync(address, Crowd, "");
        await Waiting.UntilAsync(() => portal.OpenFiles >= files + Crowd - Margin);
        var slow = await RawClient.CrowdAsync(address, Slow, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
        await ward.RequestsAsync(ward.Requests + 1_000);
        slow.ForEach(client => client.Dispose());
        await Waiting.UntilAsync(() => portal.OpenFiles <= files + Crowd + Margin);
        await ward.StopAsync(_content);
        var (held, megabytes) = (portal.OpenFiles, portal.ResidentMegabytes);
        crowd.ForEach(client => client.Dispose());
        await Waiting.UntilAsync(() => portal.OpenFiles <= files + Margin);

        Assert.InRange(held, files + Crowd - Margin, files + Crowd + Margin);
        Assert.InRange(megabytes, 0, MostMegabytes);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Crowd} idle and {Slow} slow: {megabytes} MB, p99 of others {ward.Slowest:0} ms"));
    }

    public void Dispose() => _content.Dispose();
}
