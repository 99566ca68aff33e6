using System.Net;
using System.Net.Sockets;
using DrugReference.Web.Guards;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Tests.Guards;

/// <summary>No more connections are taken from the system than there are places for.</summary>
public sealed class BoundedListenerFactoryTests
{
    private const int Most = 2;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly BoundedListenerFactory Factory =
        new(new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance), Most);

    [Fact]
    public async Task NextConnection_IsTakenWhenOneHasGone()
    {
        await using var listener = await Factory.BindAsync(new IPEndPoint(IPAddress.Loopback, 0));
        using var first = await ConnectAsync(listener);
        using var second = await ConnectAsync(listener);
        using var third = await ConnectAsync(listener);
        var served = (await listener.AcceptAsync())!;
        await using var kept = (await listener.AcceptAsync())!;

        var next = listener.AcceptAsync().AsTask();
        await Task.Delay(Moment);
        Assert.False(next.IsCompleted);

        await GoneAsync(served);
        await using var taken = await next.WaitAsync(Patience);
        Assert.NotNull(taken);
    }

    [Fact]
    public async Task ConnectionThatIsGoneTwice_LeavesOnePlace()
    {
        await using var listener = await Factory.BindAsync(new IPEndPoint(IPAddress.Loopback, 0));
        using var first = await ConnectAsync(listener);
        using var second = await ConnectAsync(listener);
        using var third = await ConnectAsync(listener);
        using var fourth = await ConnectAsync(listener);
        var gone = (await listener.AcceptAsync())!;
        await using var kept = (await listener.AcceptAsync())!;
        await GoneAsync(gone);
        await gone.DisposeAsync();
        await using var taken = await listener.AcceptAsync();

        var next = listener.AcceptAsync().AsTask();
        await Task.Delay(Moment);
        Assert.False(next.IsCompleted);
        await listener.UnbindAsync();
        Assert.Null(await next.WaitAsync(Patience));
    }

    [Fact]
    public async Task ListenerThatEnds_TakesNobodyWhetherPlacesAreLeftOrNot()
    {
        await using var listener = await Factory.BindAsync(new IPEndPoint(IPAddress.Loopback, 0));
        var next = listener.AcceptAsync().AsTask();

        await listener.UnbindAsync();

        Assert.Null(await next.WaitAsync(Patience));
        Assert.Null(await listener.AcceptAsync().AsTask().WaitAsync(Patience));
    }

    private static async Task<TcpClient> ConnectAsync(IConnectionListener listener)
    {
        var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)listener.EndPoint);
        return client;
    }

    /// <summary>As the server ends a connection.</summary>
    private static async Task GoneAsync(ConnectionContext connection)
    {
        connection.Abort();
        await connection.Transport.Input.CompleteAsync();
        await connection.Transport.Output.CompleteAsync();
        await connection.DisposeAsync();
    }
}
