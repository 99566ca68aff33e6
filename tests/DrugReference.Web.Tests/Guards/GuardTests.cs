using System.Net;
using System.Text;

namespace DrugReference.Web.Tests.Guards;

/// <summary>What is refused before anything else looks at a request.</summary>
public sealed class GuardTests(Portal portal) : IClassFixture<Portal>
{
    private const string Form = """{"label":"EU","heightCm":170,"weightKg":70,"cycle":1}""";

    [Theory]
    [InlineData("/drugs", "localhost", HttpStatusCode.OK)]
    [InlineData("/drugs", "localhost:5080", HttpStatusCode.OK)]
    [InlineData("/drugs", "127.0.0.1", HttpStatusCode.OK)]
    [InlineData("/drugs", "evil.example.net", HttpStatusCode.BadRequest)]
    [InlineData("/drugs", "localhost.example.net", HttpStatusCode.BadRequest)]
    [InlineData("/drugs", "evil.example.net:80", HttpStatusCode.BadRequest)]
    [InlineData("/css/site.css", "evil.example.net", HttpStatusCode.BadRequest)]
    [InlineData("/api/drugs", "evil.example.net", HttpStatusCode.BadRequest)]
    [InlineData("/health/ready", "10.1.2.3:8080", HttpStatusCode.OK)]
    [InlineData("/healthy", "evil.example.net", HttpStatusCode.BadRequest)]
    public async Task OtherName_IsRefused(string address, string host, HttpStatusCode status)
    {
        using var client = portal.CreateClient();
        client.DefaultRequestHeaders.Host = host;

        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task NamesOfASite_ReplaceThoseOfTheMachine()
    {
        using var site = new Portal(null, ("AllowedHosts", "drugs.example.org; *.ward.example.org"));
        using var client = site.CreateClient();
        foreach (var (host, status) in new[] { ("drugs.example.org", 200), ("a.ward.example.org", 200), ("localhost", 400), ("example.org", 400) })
        {
            client.DefaultRequestHeaders.Host = host;
            using var response = await client.GetAsync(new Uri("/", UriKind.Relative));
            Assert.Equal((host, status), (host, (int)response.StatusCode));
        }
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    [InlineData("OPTIONS")]
    [InlineData("PROPFIND")]
    [InlineData("get")]
    [InlineData("head")]
    public async Task OtherMethod_IsRefusedEverywhere(string method)
    {
        using var client = portal.CreateClient();
        foreach (var address in new[] { "/", "/drugs", "/css/site.css", "/health/ready", "/nothing", "/sw.js" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            using var response = await client.SendAsync(request);

            Assert.Equal((method, address, 405), (method, address, (int)response.StatusCode));
            Assert.Equal(["GET", "HEAD", "POST"], response.Content.Headers.Allow);
        }
    }

    [Theory]
    [InlineData("same-origin", null, null, HttpStatusCode.OK)]
    [InlineData("none", null, null, HttpStatusCode.OK)]
    [InlineData("cross-site", "https://evil.example.org", null, HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "null", null, HttpStatusCode.Forbidden)]
    [InlineData("same-site", "http://other.localhost", null, HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "http://localhost", null, HttpStatusCode.Forbidden)]
    [InlineData(null, null, null, HttpStatusCode.OK)]
    [InlineData(null, "null", null, HttpStatusCode.OK)]
    [InlineData(null, "http://localhost", null, HttpStatusCode.OK)]
    [InlineData(null, "http://localhost:81", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "https://evil.example.org", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "nonsense", null, HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "https://ward.example.org", "https://ward.example.org", HttpStatusCode.OK)]
    [InlineData("cross-site", "https://evil.example.org", "https://ward.example.org", HttpStatusCode.Forbidden)]
    public async Task FormOfAnotherSite_IsRefused(string? fetchSite, string? origin, string? allowed, HttpStatusCode status)
    {
        using var site = allowed is null ? null : new Portal(null, ("Api:Origins", allowed));
        using var client = (site ?? portal).CreateClient();
        foreach (var (name, value) in new[] { ("Sec-Fetch-Site", fetchSite), ("Origin", origin) })
        {
            if (value is not null)
            {
                client.DefaultRequestHeaders.Add(name, value);
            }
        }

        using var form = new StringContent(Form, Encoding.UTF8, "application/json");
        using var api = await client.PostAsync(new Uri("/api" + DosePost.Address, UriKind.Relative), form);
        using var entries = new FormUrlEncodedContent([new("label", "EU")]);
        using var page = await client.PostAsync(new Uri(DosePost.Address, UriKind.Relative), entries);
        using var answer = await client.PostAsync(new Uri(DosePost.Address + "/answer", UriKind.Relative), entries);
        using var read = await client.GetAsync(new Uri("/drugs", UriKind.Relative));

        Assert.Equal(status, api.StatusCode);
        Assert.Equal(allowed is null ? status : HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Equal(page.StatusCode, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }
}
