using System.Text;

namespace DrugReference.Web.Tests.Guards;

/// <summary>Each limit on a real server: what is as long as allowed is answered, what is longer by one gets its own status.</summary>
public sealed class LimitTests(ListeningPortal portal) : IClassFixture<ListeningPortal>
{
    [Theory]
    [InlineData(4096, 200)]
    [InlineData(4097, 414)]
    [InlineData(8192, 414)]
    [InlineData(9000, 414)]
    public async Task RequestLine(int length, int status)
    {
        // The line ends with two characters, which count.
        var line = $"GET /drugs?x={new string('x', length - "GET /drugs?x= HTTP/1.1\r\n".Length)} HTTP/1.1\r\n";

        var answer = await RawRequest.SendAsync(portal.Address, $"{line}Host: localhost\r\nConnection: close\r\n\r\n");

        Assert.Equal(status, RawRequest.StatusOf(answer));
    }

    [Theory]
    [InlineData(16 * 1024, 200)]
    [InlineData((16 * 1024) + 1, 431)]
    [InlineData(40 * 1024, 431)]
    public async Task Headers(int length, int status)
    {
        const string Others = "Host: localhost\r\nConnection: close\r\n";
        var header = $"X-Long: {new string('x', length - Others.Length - "X-Long: \r\n".Length)}\r\n";

        var answer = await RawRequest.SendAsync(portal.Address, $"GET /drugs HTTP/1.1\r\n{Others}{header}\r\n");

        Assert.Equal(status, RawRequest.StatusOf(answer));
    }

    [Theory]
    [InlineData(64, 200)]
    [InlineData(65, 431)]
    [InlineData(200, 431)]
    public async Task CountOfHeaders(int count, int status)
    {
        var headers = string.Concat(Enumerable.Range(0, count - 2).Select(number => $"X-{number}: 1\r\n"));

        var answer = await RawRequest.SendAsync(portal.Address, $"GET /drugs HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n");

        Assert.Equal(status, RawRequest.StatusOf(answer));
    }

    [Theory]
    [InlineData("/drugs/inotuzumab-ozogamicin/dose", "application/x-www-form-urlencoded", "label=", "", 8192, 200)]
    [InlineData("/drugs/inotuzumab-ozogamicin/dose", "application/x-www-form-urlencoded", "label=", "", 8193, 413)]
    [InlineData("/drugs/inotuzumab-ozogamicin/dose/answer", "application/x-www-form-urlencoded", "label=", "", 8192, 200)]
    [InlineData("/drugs/inotuzumab-ozogamicin/dose/answer", "application/x-www-form-urlencoded", "label=", "", 8193, 413)]
    [InlineData("/api/drugs/inotuzumab-ozogamicin/dose", "application/json", "{\"label\":\"", "\"}", 8192, 400)]
    [InlineData("/api/drugs/inotuzumab-ozogamicin/dose", "application/json", "{\"label\":\"", "\"}", 8193, 413)]
    [InlineData("/csp-report", "application/reports+json", "[\"", "\"]", 8192, 204)]
    [InlineData("/csp-report", "application/reports+json", "[\"", "\"]", 8193, 413)]
    public async Task Body(string address, string type, string before, string after, int length, int status)
    {
        using var client = new HttpClient { BaseAddress = portal.Address };
        var text = before + new string('x', length - before.Length - after.Length) + after;
        using var body = new ByteArrayContent(Encoding.ASCII.GetBytes(text));
        body.Headers.ContentType = new(type);

        using var response = await client.PostAsync(new Uri(address, UriKind.Relative), body);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData(64, DosePost.Address, 200)]
    [InlineData(65, DosePost.Address, 400)]
    [InlineData(64, DosePost.Address + "/answer", 200)]
    [InlineData(65, DosePost.Address + "/answer", 400)]
    public async Task FieldsOfAForm(int count, string address, int status)
    {
        using var client = new HttpClient { BaseAddress = portal.Address };
        using var form = new FormUrlEncodedContent(Enumerable.Range(0, count).Select(number => KeyValuePair.Create($"x{number}", "1")));

        using var response = await client.PostAsync(new Uri(address, UriKind.Relative), form);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Connections_BeyondTheLimitAreClosedAndMakeRoomAgain()
    {
        using var small = new Portal(null, ("Limits:Connections", "16"));
        var address = small.Listen();
        using (var held = new HeldConnections())
        {
            for (var count = 0; count < 16; count++)
            {
                Assert.Equal(200, await held.AskAsync(address));
            }

            Assert.Equal(0, await held.AskAsync(address));
        }

        // The server learns a moment later that they left.
        var status = 0;
        for (var tries = 0; status != 200 && tries < 100; tries++)
        {
            using var again = new HeldConnections();
            status = await again.AskAsync(address);
            await Task.Delay(100);
        }

        Assert.Equal(200, status);
    }
}
