using System.Net;
using DrugReference.Faults.Tests.Injection;

namespace DrugReference.Faults.Tests;

/// <summary>How a portal leaves that is told to stop.</summary>
[Trait("Fault", "F20")]
public sealed class DrainTests : IDisposable
{
    private readonly WardContent _content = new();

    [Fact]
    public async Task PortalThatIsToldToStop_ServesOnButIsNotReady()
    {
        using var portal = Start(15);
        using var client = await portal.ClientAsync();
        foreach (var address in new[] { "/health/ready", "/", WardContent.Drug })
        {
            Assert.Equal((address, HttpStatusCode.OK), (address, (await client.GetAsync(address)).StatusCode));
        }

        portal.Signal(Signals.Terminate);
        await Waiting.UntilAsync(async () => (await client.GetAsync("/health/ready")).StatusCode == HttpStatusCode.ServiceUnavailable);
        foreach (var address in new[] { "/", WardContent.Drug, WardContent.Drug, "/health/live" })
        {
            using var response = await client.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.OK, true), (address, response.StatusCode, response.Headers.ConnectionClose ?? false));
        }

        Assert.Equal(0, await portal.ExitAsync());
        Assert.Single(portal.Log, line => line.Contains("Told to stop", StringComparison.Ordinal));
        Assert.DoesNotContain(portal.Log, line => line.Contains("Exception", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Signals.Interrupt)]
    [InlineData(Signals.Terminate, Signals.Terminate)]
    public async Task KeyOrSecondSignal_StopsAtOnce(params int[] signals)
    {
        // Longer than the patience with which the exit is waited for.
        using var portal = Start(300);
        await portal.AddressAsync();

        foreach (var signal in signals)
        {
            portal.Signal(signal);
            await Task.Delay(300);
        }

        Assert.Equal(0, await portal.ExitAsync());
    }

    [Fact]
    public async Task RequestThatIsUnderWay_IsFinishedAfterTheDrain()
    {
        using var portal = Start(1);
        using var client = await RawClient.ConnectAsync(await portal.AddressAsync());
        using var request = DoseRequest.Of("/drugs/inotuzumab-ozogamicin");
        var form = await request.Content!.ReadAsStringAsync();
        await client.SendAsync(
            $"POST {request.RequestUri} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + $"Content-Length: {form.Length}\r\n\r\n{form[..20]}");
        using (var other = await portal.ClientAsync())
        {
            // By the time that this is answered the other request has arrived.
            await other.GetStringAsync("/health/live");
        }

        portal.Signal(Signals.Terminate);
        await Task.Delay(1_500);
        await client.SendAsync(form[20..]);

        var answer = await client.ReadAsync();
        Assert.StartsWith("HTTP/1.1 200 OK", answer, StringComparison.Ordinal);
        Assert.True(DoseRequest.IsRight(answer));
        Assert.Equal(0, await portal.ExitAsync());
    }

    /// <summary>At several moments: before it can hear it, while it loads, when it has begun to listen.</summary>
    [Fact]
    public async Task StartThatIsToldToStop_EndsWithoutAComplaint()
    {
        foreach (var moment in new[] { 300, 600, 1_200 })
        {
            using var portal = Start(0);
            await Task.Delay(moment);
            portal.Signal(Signals.Terminate);

            // 143: the runtime was not there yet to hear it.
            Assert.Contains(await portal.ExitAsync(), new[] { 0, 128 + Signals.Terminate });
            Assert.DoesNotContain(portal.Log, line => line.Contains("Exception", StringComparison.Ordinal));
            Assert.DoesNotContain(portal.Log, line => line.Contains("cannot start", StringComparison.Ordinal));
        }
    }

    public void Dispose() => _content.Dispose();

    private PortalProcess Start(int seconds) => new(_content.Path, _content.Cache, settings: [$"Shutdown:DrainSeconds={seconds}"]);
}
