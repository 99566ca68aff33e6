using System.Net.Sockets;
using System.Text;

namespace DrugReference.Web.Tests.Guards;

/// <summary>A request to the letter, as no client would send it, and everything that comes back until the connection ends.</summary>
internal static class RawRequest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<string> SendAsync(Uri address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer).WaitAsync(Patience);
        }
        catch (IOException)
        {
            // The server closed while more was on its way: what it said before stands.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    public static int StatusOf(string answer) => answer.Length > 12 ? int.Parse(answer.AsSpan(9, 3), null) : 0;
}
