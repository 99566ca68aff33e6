using System.Net.Sockets;
using System.Text;

namespace DrugReference.Attacks.Tests.Running;

/// <summary>Sends bytes as they are: no client tidies them up.</summary>
internal static class RawConnection
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Sends, and reads until the server closes the connection.</summary>
    /// <returns>What came, and whether the server closed.</returns>
    public static async Task<(string Answer, bool IsClosed)> SendAsync(Uri address, string text)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        using var patience = new CancellationTokenSource(Patience);
        var stream = client.GetStream();
        var answer = new StringBuilder();
        var buffer = new byte[16 * 1024];
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(text), patience.Token);
            while (await stream.ReadAsync(buffer, patience.Token) is > 0 and var read)
            {
                answer.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }

            return (answer.ToString(), true);
        }
        catch (IOException)
        {
            // Closed with bytes of ours unread.
            return (answer.ToString(), true);
        }
        catch (OperationCanceledException)
        {
            return (answer.ToString(), false);
        }
    }

    /// <summary>The statuses of all answers in what came.</summary>
    public static IReadOnlyList<int> Statuses(string answer) =>
        [.. answer.Split("HTTP/1.1 ").Skip(1).Select(one => int.Parse(one.AsSpan(0, 3), System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>What stands behind the header of the only answer.</summary>
    public static string Body(string answer) => answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
}
