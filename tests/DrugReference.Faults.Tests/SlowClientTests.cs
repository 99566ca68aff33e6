using System.Globalization;
using DrugReference.Faults.Tests.Injection;
using Xunit.Abstractions;

namespace DrugReference.Faults.Tests;

/// <summary>A thousand clients that send or read hardly anything: all others are served meanwhile, and those are sent away.</summary>
public sealed class SlowClientTests(ITestOutputHelper output) : IDisposable
{
    private const int Crowd = 1_000;
    private const int Readers = 4;
    private const int Requests = 1_000;

    /// <summary>What a thousand clients may cost the portal because they are slow.</summary>
    private const int MostMegabytes = 100;

    private const string Reading = "GET /drugs/inotuzumab-ozogamicin HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip, br\r\n\r\n";

    private const string Last = "GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";

    private readonly WardContent _content = new();

    [Theory]
    [Trait("Fault", "F25")]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")]
    public Task HeaderThatNeverEnds_DelaysNobodyAndIsSentAway(string sent) => AssertServesOthersAsync(sent);

    [Theory]
    [Trait("Fault", "F26")]
    [InlineData("POST /drugs/inotuzumab-ozogamicin/dose HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 4000\r\n\r\nlabel=EU")]
    public Task BodyThatNeverEnds_DelaysNobodyAndIsSentAway(string sent) => AssertServesOthersAsync(sent);

    [Fact]
    [Trait("Fault", "F26")]
    public Task ReaderWhoTakesNothing_DelaysNobody() =>
        AssertServesOthersAsync(string.Concat(Enumerable.Repeat(Reading, 20)), receiveBuffer: 2_048);

    public void Dispose() => _content.Dispose();

    private async Task AssertServesOthersAsync(string sent, int? receiveBuffer = null)
    {
        using var portal = new PortalProcess(_content.Path, _content.Cache);
        var address = await portal.AddressAsync();
        await using var ward = new Ward(address, Readers);
        await ward.RequestsAsync(Requests);
        var files = portal.OpenFiles;
        if (receiveBuffer is not null)
        {
            // As many questions by clients who take their answers: what the runtime keeps after them is not for the slow ones.
            await AskAndLeaveAsync(address, sent);
        }

        var before = portal.ResidentMegabytes;

        var crowd = await RawClient.CrowdAsync(address, Crowd, sent, receiveBuffer);
        await ward.RequestsAsync(ward.Requests + Requests);
        var after = portal.ResidentMegabytes;
        if (receiveBuffer is null)
        {
            // The portal ends each by itself, and none of them gets what it did not ask for to the end.
            var answers = await Task.WhenAll(crowd.Select(client => client.ReadAsync()));
            Assert.All(answers, answer => Assert.Matches("^(HTTP/1.1 4[0-9][0-9] .*)?$", answer.Split('\r')[0]));
        }

        crowd.ForEach(client => client.Dispose());
        await Waiting.UntilAsync(() => portal.OpenFiles <= files + Readers);
        await ward.StopAsync(_content);
        Assert.InRange(after - before, int.MinValue, MostMegabytes);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Crowd} slow clients: p99 of the others {ward.Slowest:0} ms, {before} MB before, {after} MB with them"));
    }

    private static async Task AskAndLeaveAsync(Uri address, string sent)
    {
        foreach (var client in await RawClient.CrowdAsync(address, Crowd, sent + Last))
        {
            await client.ReadAsync();
            client.Dispose();
        }
    }
}
