using DrugReference.Faults.Tests.Injection;

namespace DrugReference.Faults.Tests;

/// <summary>Every other reader is gone before the page is.</summary>
[Trait("Fault", "F28")]
public sealed class DisconnectTests : IDisposable
{
    private const int Rounds = 300;

    private static readonly string[] Asked =
    [
        "GET /drugs/inotuzumab-ozogamicin HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        "GET /search?q=liver HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        "POST /drugs/inotuzumab-ozogamicin/dose HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + "Content-Length: 100\r\n\r\nlabel=EU&height=170",
        "POST /api/drugs/inotuzumab-ozogamicin/dose HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + "Content-Length: 100\r\n\r\n{\"label\": \"EU\", \"heightCm",
        "POST /csp-report HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/csp-report\r\nContent-Length: 100\r\n\r\n{\"csp-report\"",
    ];

    private readonly WardContent _content = new();

    [NeedsFact(Need.ManyOpenFiles)]
    public async Task ReadersWhoLeaveInTheMiddle_AreNoErrorAndLeaveNothingBehind()
    {
        using var portal = new PortalProcess(_content.Path, _content.Cache);
        var address = await portal.AddressAsync();
        await using var ward = new Ward(address, 2);
        await ward.RequestsAsync(100);
        var files = portal.OpenFiles;

        for (var round = 0; round < Rounds; round++)
        {
            var client = await RawClient.ConnectAsync(address);
            await client.SendAsync(Asked[round % Asked.Length]);
            if (round % 2 == 0 && !Asked[round % Asked.Length].StartsWith("POST", StringComparison.Ordinal))
            {
                await client.ReadAsync(atLeast: 1);
            }

            client.Reset();
        }

        await ward.RequestsAsync(ward.Requests + 100);
        await ward.StopAsync(_content);
        await Waiting.UntilAsync(() => portal.OpenFiles <= files + 5);
        var errors = portal.Log.Where(line => line.Contains("\"@l\":\"Error\"", StringComparison.Ordinal) || line.Contains("Exception", StringComparison.Ordinal)).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }

    public void Dispose() => _content.Dispose();
}
