using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using DrugReference.Web.Tests.Feeds;

namespace DrugReference.Web.Tests;

/// <summary>Walks every address of every drug of a folder: none may fail.</summary>
public sealed class EveryAddressTests
{
    private static readonly string[] Entrances = ["/", "/drugs", "/faqs", "/changes", "/status", "/search?q=dose"];

    [Fact]
    public Task ShippedContent_HasNoPageThatFails() => WalkAsync(content: null, drugs: 1);

    [SharedFact]
    public Task SourceMonograph_HasNoPageThatFails() => WalkAsync(SharedFolders.Require("seed"), drugs: 1);

    [SharedFact]
    public Task RealMonographs_HaveNoPageThatFails() => WalkAsync(SharedFolders.Require("corpus"), drugs: 190);

    private static async Task WalkAsync(string? content, int drugs)
    {
        using var portal = new Portal(content);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(Entrances);
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(address))
            {
                continue;
            }

            var (response, page) = await portal.GetAsync(address);

            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address} answered {response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType is "application/json")
            {
                continue;
            }

            Assert.True(page.QuerySelectorAll("h1").Length == 1, $"{address} has not one h1");
            AssertIdsAreUnique(address, page);
            foreach (var link in page.QuerySelectorAll("a[href^='/']:not([type])").Select(link => link.GetAttribute("href")!.Split('#')[0]))
            {
                waiting.Enqueue(link);
            }

            foreach (var feed in page.QuerySelectorAll($"a[type='{AtomRules.ContentType}']").Select(link => link.GetAttribute("href")!))
            {
                AtomRules.Check(await portal.GetXmlAsync(feed));
            }

            foreach (var block in page.QuerySelectorAll("script:not([src])"))
            {
                using var json = JsonDocument.Parse(block.TextContent);
                Assert.Equal("https://schema.org", json.RootElement.GetProperty("@context").GetString());
            }
        }

        Assert.Equal(drugs, seen.Count(address => address.StartsWith("/drugs/", StringComparison.Ordinal) && !address.EndsWith("/dose", StringComparison.Ordinal)));
    }

    private static void AssertIdsAreUnique(string address, IHtmlDocument page)
    {
        var twice = page.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).GroupBy(id => id).FirstOrDefault(ids => ids.Count() > 1);
        Assert.True(twice is null, $"{address} has the id {twice?.Key} twice");
    }
}
