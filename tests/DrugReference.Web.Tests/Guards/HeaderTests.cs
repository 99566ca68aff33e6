using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace DrugReference.Web.Tests.Guards;

/// <summary>The headers of every answer, whatever its status and whoever gives it.</summary>
public sealed class HeaderTests(Portal portal) : IClassFixture<Portal>
{
    private const string Dose = "/drugs/inotuzumab-ozogamicin/dose";

    private static readonly (string Name, string Value)[] Always =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Embedder-Policy", "require-corp"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), clipboard-read=()"),
        ("Reporting-Endpoints", "csp=\"/csp-report\""),
        ("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
            + "worker-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
            + "trusted-types drugreference drugreference-register; report-to csp"),
    ];

    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("HEAD", "/", 200)]
    [InlineData("GET", "/css/site.css", 200)]
    [InlineData("GET", "/js/site.js", 200)]
    [InlineData("GET", "/icons/icon-192.png", 200)]
    [InlineData("GET", "/manifest.webmanifest", 200)]
    [InlineData("GET", "/sw.js", 200)]
    [InlineData("GET", "/api/drugs", 200)]
    [InlineData("GET", "/openapi/v1.json", 200)]
    [InlineData("GET", "/health/ready", 200)]
    [InlineData("GET", "/search?q=liver", 200)]
    [InlineData("GET", "/api/search?limit=0", 400)]
    [InlineData("GET", "/nothing", 404)]
    [InlineData("GET", "/api/nothing", 404)]
    [InlineData("GET", "/js/nothing.js", 404)]
    [InlineData("GET", "/error/500", 404)]
    [InlineData("GET", "/error/429", 404)]
    [InlineData("POST", "/drugs", 405)]
    [InlineData("POST", "/css/site.css", 405)]
    [InlineData("DELETE", "/drugs", 405)]
    [InlineData("POST", Dose, 415)]
    [InlineData("POST", Dose + "/answer", 415)]
    [InlineData("POST", "/api" + Dose, 415)]
    [InlineData("POST", "/csp-report", 400)]
    public async Task Answer_HasThemAll(string method, string address, int status)
    {
        using var client = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(new HttpMethod(method), address);

        AssertAll(status, await client.SendAsync(request));
    }

    [Fact]
    public async Task RefusedRequest_HasThemAll()
    {
        using var limited = new Portal(null, ("Limits:SearchesPerSecond", "1"));
        using var client = new HttpClient { BaseAddress = limited.Listen() };

        using var body = new ByteArrayContent(new byte[9000]);
        body.Headers.ContentType = new("application/x-www-form-urlencoded");
        AssertAll(413, await client.PostAsync(new Uri(Dose, UriKind.Relative), body));
        AssertAll(414, await client.GetAsync(new Uri("/drugs?" + new string('x', 5000), UriKind.Relative)));
        AssertAll(431, await AskAsync("X-Long", new string('x', 17_000)));
        AssertAll(400, await AskAsync("Host", "evil.example.net"));
        AssertAll(403, await SendAsync(HttpMethod.Post, Dose, "Sec-Fetch-Site", "cross-site"));
        AssertAll(304, await AskAsync("If-None-Match", (await AskAsync("X-Any", "1")).Headers.ETag!.ToString()));
        for (var count = 0; count < 5; count++)
        {
            using var search = await client.GetAsync(new Uri("/search?q=x", UriKind.Relative));
        }

        AssertAll(429, await client.GetAsync(new Uri("/search?q=x", UriKind.Relative)));

        Task<HttpResponseMessage> AskAsync(string header, string value) => SendAsync(HttpMethod.Get, "/drugs", header, value);

        async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string header, string value)
        {
            using var request = new HttpRequestMessage(method, address);
            request.Headers.TryAddWithoutValidation(header, value);
            return await client.SendAsync(request);
        }
    }

    [Fact]
    public async Task PortalThatIsNotReady_HasThemAll()
    {
        var folder = Directory.CreateTempSubdirectory("drugreference-");
        using var empty = new Portal(folder.FullName);
        var (response, _) = await empty.GetAsync("/health/ready");

        AssertAll(503, response);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task PageThatFails_HasThemAllAndSaysNothingAboutItself()
    {
        using var whole = new Portal();
        using var client = whole.FailAt("/drugs/inotuzumab-ozogamicin");

        using var response = await client.GetAsync(new Uri("/drugs/inotuzumab-ozogamicin", UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        using var other = await client.GetAsync(new Uri("/drugs", UriKind.Relative));

        AssertAll(500, response);
        Assert.Contains("Something went wrong on our side", text, StringComparison.Ordinal);
        Assert.DoesNotContain("sentinel", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9].?mg", text);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    private static void AssertAll(int status, HttpResponseMessage response)
    {
        Assert.Equal(status, (int)response.StatusCode);
        foreach (var (name, value) in Always)
        {
            Assert.Equal((status, name, value), (status, name, string.Join('|', response.Headers.TryGetValues(name, out var values) ? values : [])));
        }

        var type = response.Content.Headers.ContentType;
        Assert.True(type?.MediaType?.StartsWith("text/", StringComparison.Ordinal) != true || type.CharSet == "utf-8", type?.ToString());
        Assert.NotNull(response.Headers.CacheControl);
        Assert.True(status < 400 || response.Headers.CacheControl.NoStore);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("X-Powered-By"));
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
        response.Dispose();
    }
}
