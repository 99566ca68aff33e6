using System.Globalization;
using DrugReference.Faults.Tests.Injection;
using Xunit.Abstractions;

namespace DrugReference.Faults.Tests;

/// <summary>Two portals behind nginx are restarted in turns, and the content changes, while a ward asks without a pause: nobody notices.</summary>
[Collection(nameof(Load))]
[Trait("Fault", "F20")]
public sealed class RollingTests(ITestOutputHelper output) : IDisposable
{
    private const int Readers = 8;

    /// <summary>Longer than nginx takes to leave a portal out, even on a busy machine.</summary>
    private const int DrainSeconds = 10;

    private static readonly (int Restarts, int Requests) Form = Load.IsLong ? (20, 200_000) : (3, 10_000);

    private readonly WardContent _content = new();

    [NeedsFact(Need.Nginx)]
    public async Task RollingRestarts_FailNoRequest()
    {
        PortalProcess[] portals = [Start(0), Start(1)];
        using var nginx = new Nginx(await portals[0].AddressAsync(), await portals[1].AddressAsync());
        await nginx.ReadyAsync();
        await using var ward = new Ward(nginx.Address, Readers);
        try
        {
            for (var restart = 1; restart <= Form.Restarts; restart++)
            {
                var (leaving, staying) = (restart % 2, 1 - (restart % 2));
                await LeaveAsync(portals[leaving], async () => nginx.Serve(await portals[staying].AddressAsync()));
                portals[leaving].Dispose();
                portals[leaving] = Start(leaving);
                await IsReadyAsync(portals[leaving], true);
                nginx.Serve(await portals[0].AddressAsync(), await portals[1].AddressAsync());
                _content.Write(restart);
            }

            await ward.RequestsAsync(Form.Requests);
            await ward.StopAsync(_content);
        }
        finally
        {
            Array.ForEach(portals, portal => portal.Dispose());
        }

        Assert.InRange(ward.Requests, Form.Requests, int.MaxValue);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Form.Restarts} restarts, {ward.EditionsSeen} editions, {ward.Requests} requests, {ward.Failures.Count} failed, p99 {ward.Slowest:0} ms"));
    }

    public void Dispose() => _content.Dispose();

    /// <summary>As Kubernetes does it: what is not ready any more is left out, and what is asked of it meanwhile is answered.</summary>
    private static async Task LeaveAsync(PortalProcess portal, Func<Task> leaveOut)
    {
        portal.Signal(Signals.Terminate);
        await IsReadyAsync(portal, false);
        await leaveOut();
        Assert.Equal(0, await portal.ExitAsync());
    }

    private static async Task IsReadyAsync(PortalProcess portal, bool isReady)
    {
        using var client = await portal.ClientAsync();
        await Waiting.UntilAsync(async () => await SaysReadyAsync(client) == isReady);
    }

    private static async Task<bool> SaysReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // On a machine so busy that the drain was over before it was noticed.
            return false;
        }
    }

    private PortalProcess Start(int replica) =>
        new(_content.Path, $"{_content.Cache}{replica}", settings: [$"Shutdown:DrainSeconds={DrainSeconds}"]);
}
