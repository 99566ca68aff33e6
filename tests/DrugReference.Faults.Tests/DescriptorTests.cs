using DrugReference.Faults.Tests.Injection;

namespace DrugReference.Faults.Tests;

/// <summary>More connections than the system grants the portal.</summary>
[Trait("Fault", "F08")]
public sealed class DescriptorTests : IDisposable
{
    private const int Most = 512;
    private const int Crowd = 400;

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

        await after.StopAsync(_content);
        Assert.False(portal.HasExited);
    }

    public void Dispose() => _content.Dispose();
}
