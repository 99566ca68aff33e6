using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace DrugReference.Web.Guards;

/// <summary>
/// Takes no further connection from the system while so many are open. Whom the server sends away holds a file until he is gone, and a
/// crowd comes faster than it goes: without a bound it takes the files that the runtime itself needs, which then ends the process.
/// Who is not taken yet waits in the system's queue.
/// </summary>
internal sealed class BoundedListenerFactory(SocketTransportFactory inner, int most) : IConnectionListenerFactory, IConnectionListenerFactorySelector
{
    public bool CanBind(EndPoint endpoint) => inner.CanBind(endpoint);

    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        new Listener(await inner.BindAsync(endpoint, cancellationToken), most);

    private sealed class Listener(IConnectionListener inner, int most) : IConnectionListener
    {
        private readonly SemaphoreSlim _places = new(most);
        private readonly CancellationTokenSource _end = new();

        public EndPoint EndPoint => inner.EndPoint;

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
        {
            try
            {
                await _places.WaitAsync(_end.Token);
            }
            catch (OperationCanceledException)
            {
                return null;
            }

            if (await inner.AcceptAsync(cancellationToken) is { } connection)
            {
                return new Connection(connection, _places);
            }

            _places.Release();
            return null;
        }

        public async ValueTask UnbindAsync(CancellationToken cancellationToken = default)
        {
            await _end.CancelAsync();
            await inner.UnbindAsync(cancellationToken);
        }

        /// <summary>The places stay: a connection may end after its listener, and they hold nothing of the system.</summary>
        public async ValueTask DisposeAsync()
        {
            await inner.DisposeAsync();
            _end.Dispose();
        }
    }

    /// <summary>A connection that gives its place back when it holds no file any more.</summary>
    private sealed class Connection(ConnectionContext inner, SemaphoreSlim places) : ConnectionContext
    {
        private int _isGone;

        public override string ConnectionId { get => inner.ConnectionId; set => inner.ConnectionId = value; }

        public override IFeatureCollection Features => inner.Features;

        public override IDictionary<object, object?> Items { get => inner.Items; set => inner.Items = value; }

        public override IDuplexPipe Transport { get => inner.Transport; set => inner.Transport = value; }

        public override CancellationToken ConnectionClosed { get => inner.ConnectionClosed; set => inner.ConnectionClosed = value; }

        public override EndPoint? LocalEndPoint { get => inner.LocalEndPoint; set => inner.LocalEndPoint = value; }

        public override EndPoint? RemoteEndPoint { get => inner.RemoteEndPoint; set => inner.RemoteEndPoint = value; }

        public override void Abort() => inner.Abort();

        public override void Abort(ConnectionAbortedException abortReason) => inner.Abort(abortReason);

        public override async ValueTask DisposeAsync()
        {
            await inner.DisposeAsync();
            await base.DisposeAsync();
            if (Interlocked.Exchange(ref _isGone, 1) == 0)
            {
                places.Release();
            }
        }
    }
}
