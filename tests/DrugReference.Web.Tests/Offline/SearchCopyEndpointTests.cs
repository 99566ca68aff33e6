using System.Net;
using System.Text.Json.Nodes;
using DrugReference.Domain.Offline;
using DrugReference.Domain.Search;
using DrugReference.Rendering.Search;

namespace DrugReference.Web.Tests.Offline;

public sealed class SearchCopyEndpointTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly SearchPlace Root = new("/");

    [Theory]
    [InlineData("besponsa dose")]
    [InlineData("inotuzumb ozogamicin")]
    [InlineData("vincristine")]
    [InlineData("nothing of the kind")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Reader_FindsInTheCopyWhatThePageShows(string text)
    {
        var search = (await CopyAsync(portal)).Open();

        var (_, page) = await portal.GetAsync($"/search?q={Uri.EscapeDataString(text)}");
        var html = FoundResults.OfAll(search.Find(new SearchRequest(text)), Root).ToString();

        Assert.Contains(Flat(html), Flat(page.QuerySelector("main")!.InnerHtml), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reader_FindsInTheCopyTheQuestionsThatThePageShows()
    {
        var search = (await CopyAsync(portal)).Open();
        var asked = new QuestionSearch("dose", IsLiteral: false, "inotuzumab-ozogamicin", "dosage");

        var (_, page) = await portal.GetAsync("/faqs?q=dose&drug=inotuzumab-ozogamicin&topic=dosage");
        var html = FoundResults.OfQuestions(asked, search.Find(asked)!, Root).ToString();

        Assert.NotEmpty(page.QuerySelectorAll(".result"));
        Assert.Contains(Flat(html), Flat(page.QuerySelector("main")!.InnerHtml), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "", -1)]
    [InlineData("", "", "no-such-topic", -1)]
    [InlineData("", "no-such-drug", "", 0)]
    [InlineData("", "inotuzumab-ozogamicin", "", 16)]
    [InlineData("", "", "dosage", 2)]
    [InlineData("dose", "", "dosage", 1)]
    public async Task Reader_ChoosesQuestionsInTheCopy(string text, string drug, string topic, int atLeast)
    {
        var found = (await CopyAsync(portal)).Open().Find(new QuestionSearch(text, IsLiteral: false, drug, topic));

        Assert.InRange(found?.Hits.Count ?? -1, atLeast, atLeast > 0 ? int.MaxValue : atLeast);
    }

    [Theory]
    [InlineData("inot")]
    [InlineData("besponsa ren")]
    [InlineData("inotuzumb dose")]
    [InlineData("vincristine")]
    public async Task Suggestions_AreThoseOfTheServer(string text)
    {
        var search = (await CopyAsync(portal)).Open();
        using var client = portal.CreateClient();

        var served = await client.GetStringAsync(new Uri($"/api/suggest?q={Uri.EscapeDataString(text)}", UriKind.Relative));
        var kept = SuggestionJson.Write(search.Find(SearchRequest.WhileTyping(text)));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(served), JsonNode.Parse(kept)), kept);
    }

    [Fact]
    public async Task ResultOfACopy_SaysSoFirst()
    {
        var search = (await CopyAsync(portal)).Open();
        var place = new SearchPlace("/portal/", new DateTimeOffset(2026, 11, 23, 4, 5, 6, TimeSpan.Zero));

        var found = FoundResults.OfAll(search.Find(new SearchRequest("dose")), place).ToString();
        var missing = FoundResults.OfAll(search.Find(new SearchRequest("vincristine")), place).ToString();

        Assert.StartsWith("<p class=\"copy-note\"><strong>Offline copy of <time datetime=\"2026-11-23T04:05:06Z\">23 November 2026<", found, StringComparison.Ordinal);
        Assert.Contains("href=\"/portal/drugs/inotuzumab-ozogamicin/dose\"", found, StringComparison.Ordinal);
        Assert.Contains("is not in this offline copy.", missing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copy_IsOfTheContentThatServesAlone()
    {
        var (other, _) = await portal.GetAsync($"/offline/{new string('0', 64)}/search.json");

        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Site_MayKeepNoCopyAndNoCalculator()
    {
        using var without = new Portal(content: null, ("Offline:Enabled", "false"));
        using var uncalculating = new Portal(content: null, ("Calculator:Enabled", "false"));

        Assert.Equal(HttpStatusCode.NotFound, (await without.GetAsync($"/offline/{await DigestAsync(without)}/search.json")).Response.StatusCode);
        Assert.DoesNotContain((await CopyAsync(uncalculating)).Drugs, drug => drug.Shown.HasRegimen);
    }

    private static async Task<SearchCopy> CopyAsync(Portal portal)
    {
        using var client = portal.CreateClient();
        var digest = await DigestAsync(portal);
        return SearchCopyJson.Read(await client.GetByteArrayAsync(new Uri($"/offline/{digest}/search.json", UriKind.Relative)), digest);
    }

    private static async Task<string> DigestAsync(Portal portal)
    {
        using var client = portal.CreateClient();
        var status = await client.GetStringAsync(new Uri("/api/status", UriKind.Relative));
        return JsonNode.Parse(status)!["digest"]!.GetValue<string>();
    }

    /// <summary>As a browser writes it, without the space between lines.</summary>
    private static string Flat(string html) => string.Join(' ', new AngleSharp.Html.Parser.HtmlParser()
        .ParseDocument($"<main>{html}</main>").QuerySelector("main")!.InnerHtml.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
