using System.Net.Sockets;
using System.Text;

namespace DrugReference.Faults.Tests.Injection;

/// <summary>A connection that is used as no browser would use it.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public static async Task<RawClient> ConnectAsync(Uri portal, int? receiveBuffer = null)
    {
        var client = new RawClient();
        client._socket.ReceiveBufferSize = receiveBuffer ?? client._socket.ReceiveBufferSize;
        await client._socket.ConnectAsync(portal.Host, portal.Port);
        return client;
    }

    /// <summary>So many connections, each of which has sent this much.</summary>
    public static async Task<List<RawClient>> CrowdAsync(Uri portal, int count, string text, int? receiveBuffer = null)
    {
        var crowd = new List<RawClient>(count);
        for (var index = 0; index < count; index++)
        {
            var client = await ConnectAsync(portal, receiveBuffer);
            crowd.Add(client);
            await client.SendAsync(text);
        }

        return crowd;
    }

    public async Task SendAsync(string text)
    {
        try
        {
            await _socket.SendAsync(Encoding.ASCII.GetBytes(text));
        }
        catch (SocketException)
        {
            // Sent away already: reading says so.
        }
    }

    /// <summary>Reads at least so many bytes, or all there are.</summary>
    public async Task<string> ReadAsync(int atLeast = int.MaxValue)
    {
        using var patience = new CancellationTokenSource(PortalProcess.Patience);
        var (text, buffer) = (new StringBuilder(), new byte[4096]);
        try
        {
            while (text.Length < atLeast && await _socket.ReceiveAsync(buffer, patience.Token) is > 0 and var length)
            {
                text.Append(Encoding.Latin1.GetString(buffer, 0, length));
            }
        }
        catch (SocketException)
        {
            // Cut off: what came is all there is.
        }

        return text.ToString();
    }

    /// <summary>Leaves without a word, as a phone does that loses the Wi-Fi.</summary>
    public void Reset()
    {
        _socket.LingerState = new LingerOption(enable: true, seconds: 0);
        _socket.Dispose();
    }

    public void Dispose() => _socket.Dispose();
}
