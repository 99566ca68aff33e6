using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;

namespace DrugReference.Web.Tests.Feeds;

/// <summary>What tells other programs where the pages are: canonical links, sitemap, robots, description of the search.</summary>
public sealed class DiscoveryTests(Portal portal) : IClassFixture<Portal>
{
    private const string Drug = "/drugs/inotuzumab-ozogamicin";

    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/drugs/", "/drugs")]
    [InlineData(Drug + "?from=elsewhere", Drug)]
    [InlineData(Drug + "/dose", Drug + "/dose")]
    [InlineData("/faqs?page=1", "/faqs")]
    [InlineData("/changes", "/changes")]
    public async Task Page_NamesItsOneAddressWhateverHostWasAsked(string address, string canonical)
    {
        var response = await portal.GetAsHostAsync(address, "evil.example.org");
        var html = await response.Content.ReadAsStringAsync();

        Assert.Contains($"<link rel=\"canonical\" href=\"{canonical}\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("noindex", html, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example.org", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=liver")]
    [InlineData("/faqs?q=liver")]
    [InlineData("/faqs?drug=inotuzumab-ozogamicin")]
    [InlineData("/faqs?page=99")]
    [InlineData("/status")]
    [InlineData("/nothing")]
    public async Task PageWithoutOneAddress_AsksNotToBeIndexed(string address)
    {
        var (_, page) = await portal.GetAsync(address);

        Assert.Empty(page.QuerySelectorAll("link[rel=canonical]"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task DoseResult_AsksNotToBeIndexed()
    {
        var (_, page) = await portal.PostDoseAsync();

        Assert.NotNull(page.GetElementById("result"));
        Assert.Empty(page.QuerySelectorAll("link[rel=canonical]"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Sitemap_ListsPagesThatAnswerUnderTheirOneAddress()
    {
        var map = await portal.GetXmlAsync("/sitemap.xml");

        var pages = map.Root!.Elements(Sitemaps + "url").Select(url => url.Element(Sitemaps + "loc")!.Value).ToList();
        Assert.Equal(Sitemaps + "urlset", map.Root.Name);
        Assert.Contains("http://localhost" + Drug, pages);
        foreach (var address in pages.Select(page => new Uri(page).AbsolutePath))
        {
            var (response, page) = await portal.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Robots_AreShownTheSitemapAndKeptFromSearchAndApi()
    {
        using var response = await portal.GetAsHostAsync("/robots.txt", "localhost");

        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "User-agent: *\nDisallow: /search\nDisallow: /api\nSitemap: http://localhost/sitemap.xml\n",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Browser_LearnsToSearchThePortalFromItsAddressBar()
    {
        var (_, page) = await portal.GetAsync("/");
        var link = page.QuerySelector("link[rel=search]")!;
        var description = (await portal.GetXmlAsync(link.GetAttribute("href")!)).Root!;

        // OpenSearch 1.1: at most 16 and 1,024 characters, and one template at least.
        Assert.Equal(OpenSearch + "OpenSearchDescription", description.Name);
        Assert.InRange(description.Element(OpenSearch + "ShortName")!.Value.Length, 1, 16);
        Assert.InRange(description.Element(OpenSearch + "Description")!.Value.Length, 1, 1_024);
        var search = Assert.Single(description.Elements(OpenSearch + "Url"), url => url.Attribute("type")!.Value == "text/html");
        Assert.Equal("post", search.Attribute("method")!.Value);
        var address = new Uri(search.Attribute("template")!.Value);
        var (response, found) = await portal.PostAsync(address.PathAndQuery, search.Elements(OpenSearch + "Param").ToDictionary(
            entry => entry.Attribute("name")!.Value,
            entry => entry.Attribute("value")!.Value.Replace("{searchTerms}", "liver test", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Search: liver test", found.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync(
            new Uri(description.Element(OpenSearch + "Image")!.Value).AbsolutePath)).Response.StatusCode);
    }

    [Theory]
    [InlineData("/changes.atom", "application/atom+xml")]
    [InlineData(Drug + "/changes.atom", "application/atom+xml")]
    [InlineData("/sitemap.xml", "application/xml")]
    [InlineData("/opensearch.xml", "application/opensearchdescription+xml")]
    [InlineData("/robots.txt", "text/plain")]
    public async Task AnswerWithTheHostOfTheRequest_IsKeptByNobody(string address, string type)
    {
        using var response = await portal.GetAsHostAsync(address, "drugs.example.org:8443");

        Assert.Contains("http://drugs.example.org:8443/", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal(new MediaTypeHeaderValue(type, "utf-8"), response.Content.Headers.ContentType);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/drugs")]
    [InlineData("/changes")]
    [InlineData(Drug)]
    public async Task Reader_FindsTheFeedThatBelongsToThePage(string address)
    {
        var (_, page) = await portal.GetAsync(address);

        var feed = page.QuerySelector($"link[rel=alternate][type='{AtomRules.ContentType}']")!.GetAttribute("href")!;
        Assert.Equal(address == Drug ? Drug + "/changes.atom" : "/changes.atom", feed);
        AtomRules.Check(await portal.GetXmlAsync(feed));
    }
}
