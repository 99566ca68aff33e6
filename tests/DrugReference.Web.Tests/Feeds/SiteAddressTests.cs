using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using DrugReference.Web.Hosting;

namespace DrugReference.Web.Tests.Feeds;

/// <summary>A site that says where it is.</summary>
public sealed class SiteAddressTests
{
    private const string Drug = "/drugs/inotuzumab-ozogamicin";

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("https://drugs.example.org", true)]
    [InlineData("http://intranet/drugs/", true)]
    [InlineData("https://drugs.example.org:8443", true)]
    [InlineData("drugs.example.org", false)]
    [InlineData("/drugs", false)]
    [InlineData("ftp://drugs.example.org", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://user:secret@drugs.example.org", false)]
    [InlineData("https://drugs.example.org?", false)]
    [InlineData("https://drugs.example.org/#top", false)]
    [InlineData("https://drugs example.org", false)]
    public void Address_IsAWholeHttpAddressOrNothing(string? address, bool isUsable)
    {
        Assert.Equal(isUsable, new SiteOptions { Address = address }.IsAddressUsable);
    }

    [Fact]
    public async Task EveryWholeAddress_IsThatOfTheSiteWhateverHostWasAsked()
    {
        using var portal = new Portal(null, ("Site:Address", "https://hospital.example/drugs-portal/"));
        foreach (var address in new[] { "/changes.atom", Drug + "/changes.atom", "/sitemap.xml", "/opensearch.xml", "/robots.txt", Drug })
        {
            using var response = await portal.GetAsHostAsync(address, "evil.example.org");
            var text = await response.Content.ReadAsStringAsync();

            Assert.Contains("https://hospital.example/drugs-portal/", text, StringComparison.Ordinal);
            Assert.DoesNotContain("evil.example.org", text, StringComparison.Ordinal);
            Assert.False(response.Headers.CacheControl!.NoStore);
        }

        var (_, page) = await portal.GetAsync(Drug);
        using var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.Text());
        var address_ = "https://hospital.example/drugs-portal" + Drug;
        Assert.Equal(address_, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(address_, data.RootElement.GetProperty("@graph")[0].GetProperty("url").GetString());
    }

    [Fact]
    public async Task FeedThatDidNotChange_IsNotSentAgain()
    {
        using var portal = new Portal(null, ("Site:Address", "https://hospital.example"));
        using var client = portal.CreateClient();
        var address = new Uri("/changes.atom", UriKind.Relative);
        using var first = await client.GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }
}
