using System.Runtime.Versioning;
using DrugReference.Attacks.Tests.Running;

namespace DrugReference.Attacks.Tests.Probes;

/// <summary>
/// A request whose end two servers could see at different places is refused, and the connection closed: the request that hides behind
/// it is never answered.
/// </summary>
[UnsupportedOSPlatform("windows")]
[Collection(ProbedPortal.Name)]
public sealed class SmugglingTests(ServedPortal portal)
{
    private const string Hidden = "GET /health/live HTTP/1.1\r\nHost: {0}\r\n\r\n";

    /// <summary>What stands behind the first line and the host, and what follows the header.</summary>
    public static TheoryData<string, string, string> Probes => new()
    {
        { "content length and chunks", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" },
        { "chunks and content length", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n" },
        { "two content lengths", "Content-Length: 0\r\nContent-Length: 40\r\n", "" },
        { "two content lengths in one", "Content-Length: 0, 40\r\n", "" },
        { "content length in hexadecimal", "Content-Length: 0x0\r\n", "" },
        { "content length below nothing", "Content-Length: -1\r\n", "" },
        { "content length beyond counting", "Content-Length: 18446744073709551616\r\n", "" },
        { "blank before the colon", "Transfer-Encoding : chunked\r\n", "0\r\n\r\n" },
        { "folded header", "X-Folded: a\r\n Transfer-Encoding: chunked\r\nContent-Length: 0\r\n", "" },
        { "folded coding", "Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n" },
        { "coding after chunks", "Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n" },
        { "identity", "Transfer-Encoding: identity\r\nContent-Length: 0\r\n", "" },
        { "coding that is none", "Transfer-Encoding: xchunked\r\n", "0\r\n\r\n" },
        { "coding with a vertical tab", "Transfer-Encoding: \u000bchunked\r\n", "0\r\n\r\n" },
        { "line feed in the extension of a chunk", "Transfer-Encoding: chunked\r\n", "1;a\nb\r\nx\r\n0\r\n\r\n" },
        { "line feed after the size of a chunk", "Transfer-Encoding: chunked\r\n", "1\nx\r\n0\r\n\r\n" },
        { "line feed after a chunk", "Transfer-Encoding: chunked\r\n", "1\r\nx\n0\r\n\r\n" },
        { "size of a chunk with a sign", "Transfer-Encoding: chunked\r\n", "+1\r\nx\r\n0\r\n\r\n" },
        { "size of a chunk beyond counting", "Transfer-Encoding: chunked\r\n", "ffffffffffffffff1\r\nx\r\n0\r\n\r\n" },
        { "chunk longer than its size", "Transfer-Encoding: chunked\r\n", "1\r\nxyz\r\n0\r\n\r\n" },
        { "carriage return in a header", "X-Split: a\rTransfer-Encoding: chunked\r\n", "" },
        { "zero byte in a header", "X-Zero: a\0b\r\n", "" },
        { "header without a name", ": a\r\n", "" },
        { "header without a colon", "Transfer-Encoding\r\n", "" },
    };

    [Theory]
    [MemberData(nameof(Probes))]
    public async Task AmbiguousRequest_IsRefusedAndTheConnectionClosed(string probe, string headers, string body)
    {
        var host = portal.Address.Authority;
        var (answer, isClosed) = await RawConnection.SendAsync(
            portal.Address,
            $"POST /drugs/inotuzumab-ozogamicin/dose HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/x-www-form-urlencoded\r\n{headers}\r\n{body}"
            + Hidden.Replace("{0}", host, StringComparison.Ordinal));

        Assert.True(isClosed, $"{probe} left the connection open");
        Assert.Equal([400], RawConnection.Statuses(answer));
        Assert.DoesNotContain("Healthy", answer, StringComparison.Ordinal);
    }
}
