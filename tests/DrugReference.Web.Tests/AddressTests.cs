using System.Net;

namespace DrugReference.Web.Tests;

/// <summary>Every address of the portal over its shipped content.</summary>
public sealed class AddressTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/drugs")]
    [InlineData("/drugs/inotuzumab-ozogamicin")]
    [InlineData("/drugs/inotuzumab-ozogamicin/dose")]
    [InlineData("/faqs")]
    [InlineData("/faqs?drug=inotuzumab-ozogamicin")]
    [InlineData("/faqs?q=liver")]
    [InlineData("/faqs?page=2")]
    [InlineData("/faqs?page=no")]
    [InlineData("/search")]
    [InlineData("/search?q=VOD")]
    [InlineData("/changes")]
    [InlineData("/status")]
    public async Task Page_AnswersWithOneHeadingAndATitle(string address)
    {
        var (response, page) = await portal.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.False(string.IsNullOrWhiteSpace(page.Title));
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_IsHealthy(string address)
    {
        var (response, page) = await portal.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Healthy", page.Body!.TextContent);
    }

    [Theory]
    [InlineData("/drugs/gemtuzumab-ozogamicin")]
    [InlineData("/drugs/gemtuzumab-ozogamicin/dose")]
    [InlineData("/drugs/..%2f..%2fetc%2fpasswd")]
    [InlineData("/drugs/gemtuzumab-ozogamicin/changes.atom")]
    [InlineData("/sitemap-1.xml")]
    [InlineData("/content/vocabulary.yaml")]
    [InlineData("/nothing")]
    public async Task UnknownAddress_SaysSoAndShowsNoOtherDrug(string address)
    {
        var (response, page) = await portal.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("There is no such page", Assert.Single(page.QuerySelectorAll("h1")).TextContent);
        Assert.DoesNotContain("inotuzumab", page.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/drugs/inotuzumab-ozogamicin/dose")]
    [InlineData("/nothing")]
    [InlineData("/changes.atom")]
    [InlineData("/drugs/inotuzumab-ozogamicin/changes.atom")]
    [InlineData("/sitemap.xml")]
    [InlineData("/opensearch.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/css/site.css")]
    [InlineData("/js/dose.js")]
    [InlineData("/js/engine.none.js")]
    [InlineData("/health/live")]
    public async Task Response_IsStrictAboutWhatABrowserMayDo(string address)
    {
        var (response, _) = await portal.GetAsync(address);

        Assert.Contains("default-src 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.False(response.Headers.Contains("Server"));

        string Header(string name) => Assert.Single(response.Headers.GetValues(name));
    }

    [Fact]
    public async Task Engine_AloneMayCompileWebAssembly()
    {
        var (response, _) = await portal.GetAsync("/js/engine.js");

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/drugs/inotuzumab-ozogamicin")]
    [InlineData("/drugs/inotuzumab-ozogamicin/dose")]
    [InlineData("/search?q=liver")]
    [InlineData("/changes")]
    public async Task Page_HasNoInlineScriptStyleOrHandler(string address)
    {
        var (_, page) = await portal.GetAsync(address);

        // A block of JSON-LD is data: no browser runs it.
        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json']), style, [style]"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute =>
            attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Page_LinksOnlyToWhatExists()
    {
        string[] pages =
        [
            "/", "/drugs", "/drugs/inotuzumab-ozogamicin", "/drugs/inotuzumab-ozogamicin/dose", "/faqs", "/search?q=liver", "/changes",
            "/status",
        ];
        foreach (var address in pages)
        {
            var (_, page) = await portal.GetAsync(address);
            foreach (var link in page.QuerySelectorAll("a[href]:not([type])").Select(link => link.GetAttribute("href")!).Distinct())
            {
                if (link.StartsWith("http", StringComparison.Ordinal))
                {
                    continue;
                }

                var (path, fragment) = link.Split('#') is [var before, var after] ? (before, after) : (link, null);
                var target = path.Length == 0 ? page : (await portal.GetAsync(path)).Page;

                Assert.NotEqual("There is no such page", target.QuerySelector("h1")!.TextContent);
                Assert.True(fragment is null || target.GetElementById(fragment) is not null, $"{address} links to {link}");
            }
        }
    }

    [Theory]
    [InlineData("DELETE", "/drugs")]
    [InlineData("POST", "/drugs/inotuzumab-ozogamicin")]
    [InlineData("PUT", "/drugs/inotuzumab-ozogamicin/dose")]
    [InlineData("POST", "/changes.atom")]
    [InlineData("DELETE", "/sitemap.xml")]
    public async Task UnexpectedMethod_IsRefusedWithAPage(string method, string address)
    {
        using var client = portal.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));

        var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("That cannot be done here", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/drugs/inotuzumab-ozogamicin")]
    [InlineData("/changes.atom", "application/atom+xml")]
    [InlineData("/robots.txt", "text/plain")]
    public async Task Head_IsAnsweredLikeGet(string address, string type = "text/html")
    {
        using var client = portal.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(address, UriKind.Relative));

        var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
    }
}
