using System.Net.Sockets;
using System.Text;

namespace DrugReference.Web.Tests.Guards;

/// <summary>Connections that stay open.</summary>
internal sealed class HeldConnections : IDisposable
{
    private readonly List<TcpClient> _clients = [];

    /// <summary>Asks over one connection more.</summary>
    /// <returns>The status, or 0 when the connection was closed without an answer.</returns>
    public async Task<int> AskAsync(Uri address)
    {
        var client = new TcpClient();
        _clients.Add(client);
        await client.ConnectAsync(address.Host, address.Port);
        var answer = new byte[12];
        try
        {
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            await client.GetStream().ReadExactlyAsync(answer);
        }
        catch (IOException)
        {
            return 0;
        }

        return RawRequest.StatusOf(Encoding.ASCII.GetString(answer) + ' ');
    }

    public void Dispose() => _clients.ForEach(client => client.Dispose());
}
