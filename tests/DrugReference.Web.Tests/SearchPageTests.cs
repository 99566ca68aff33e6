using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.WebUtilities;

namespace DrugReference.Web.Tests;

public sealed class SearchPageTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("inotuzumab")]
    [InlineData("inotu")]
    [InlineData("Besponsa")]
    [InlineData("CMC-544")]
    [InlineData("ozogamacin")]
    public async Task Reader_FindsTheDrugByAnyOfItsNames(string name)
    {
        var page = await SearchAsync(name);

        var hit = page.QuerySelector(".results .result")!;
        Assert.Equal("/drugs/inotuzumab-ozogamicin", hit.QuerySelector("h3 a")?.GetAttribute("href"));
        Assert.DoesNotContain("ozogamacin", hit.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("besponsa contraindications", "#contraindications")]
    [InlineData("VOD", "#")]
    [InlineData("sinusoidal obstruction", "#")]
    [InlineData("kidney", "#")]
    public async Task Reader_FindsThePassageWithWhatMatchedMarked(string text, string anchor)
    {
        var page = await SearchAsync(text);

        var first = page.QuerySelector(".results .result")!;
        Assert.Contains(anchor, first.QuerySelector("h3 a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".results mark"));
    }

    [Fact]
    public async Task Reader_IsToldWhatAMisspellingWasTakenForAndCanInsist()
    {
        var page = await SearchAsync("bespnosa dose");

        var told = page.QuerySelector(".callout [role=status]")!;
        Assert.Contains("Showing results for Besponsa dose", told.TextContent, StringComparison.Ordinal);
        var (_, literal) = await SendAsync(page.QuerySelector("form.search-again")!);
        Assert.Contains("Not in this formulary.", literal.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Null(literal.QuerySelector(".results"));
    }

    [Theory]
    [InlineData("besponsa", "Besponsa: brand of inotuzumab ozogamicin")]
    [InlineData("cmc544", "CMC-544: other name of inotuzumab ozogamicin")]
    public async Task Reader_IsToldWhichNameMatched(string text, string matched) =>
        Assert.Contains(matched, (await SearchAsync(text)).QuerySelector(".results .result")!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("besponsa dose")]
    [InlineData("how much inotuzumab")]
    public async Task Reader_WhoAsksForADoseIsOfferedTheTableAndTheCalculator(string text)
    {
        var links = (await SearchAsync(text)).QuerySelectorAll(".results h3 a").Take(3).Select(link => link.GetAttribute("href")).ToList();

        Assert.Contains("/drugs/inotuzumab-ozogamicin#standard-dosage", links);
        Assert.Contains("/drugs/inotuzumab-ozogamicin/dose", links);
    }

    [Theory]
    [InlineData("gemtuzumab dose")]
    [InlineData("gemtuzumab ozogamicin")]
    [InlineData("gemtuzumb")]
    [InlineData("Mylotarg")]
    [InlineData("pinatuzumab")]
    [InlineData("rituximab")]
    [InlineData("transfusion")]
    [InlineData("hiccups")]
    [InlineData("xyzzy")]
    public async Task Reader_IsToldThatItIsNotInThisFormulary(string text)
    {
        var page = await SearchAsync(text);

        Assert.Null(page.QuerySelector(".results"));
        Assert.Contains("Not in this formulary.", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mylotarg", "Mylotarg")]
    [InlineData("gemtuzumab dose", "Gemtuzumab ozogamicin")]
    [InlineData("ozogamicin", "Gemtuzumab ozogamicin")]
    public async Task Reader_OfALookAlikeIsToldWhichDrugIsADifferentOne(string text, string other)
    {
        var told = (await SearchAsync(text)).QuerySelector(".callout")!.TextContent;

        Assert.Matches(other + @"\s+is not in this formulary\.\s+Inotuzumab ozogamicin \(Besponsa\) is a different drug\.", told);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"\" OR *")]
    [InlineData("title:x")]
    [InlineData("a* NOT b")]
    [InlineData("NEAR(a b)")]
    [InlineData("'; DROP TABLE Drugs; --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u0000\u0001")]
    [InlineData("💊 \ud800")]
    [InlineData("%")]
    public async Task AnyText_MayBeTyped(string text)
    {
        var address = $"/search?q={string.Concat(text.Select(character => $"%{(int)character & 0xFF:X2}"))}";

        var (response, page) = await portal.GetAsync(address);
        var (faqs, _) = await portal.GetAsync(address.Replace("/search", "/faqs", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, faqs.StatusCode);
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Theory]
    [InlineData("a b c d e f g h i j k l", "Only the first 8 different terms of the search were used.")]
    [InlineData("dose a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a", "Only the first 32 words of the search were used.")]
    public async Task LongText_IsCutAndTheReaderIsTold(string text, string told) =>
        Assert.Contains(told, (await SearchAsync(text)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("/faqs?topic=pregnancy", "pregnant")]
    [InlineData("/faqs?topic=side-effects&drug=inotuzumab-ozogamicin", "side effects")]
    [InlineData("/faqs?q=liver&topic=precautions", "kidney problems")]
    public async Task Reader_CanChooseTheQuestionsOfASection(string address, string expected)
    {
        var (_, page) = await portal.GetAsync(address);

        var questions = page.QuerySelectorAll(".question-list summary, .results h3").Select(question => question.TextContent).ToList();
        Assert.Contains(questions, question => question.Contains(expected, StringComparison.Ordinal));
        Assert.DoesNotContain(questions, question => question.Contains("dosage", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/faqs?q=besponsa+liver&drug=inotuzumab-ozogamicin", true)]
    [InlineData("/faqs?q=liver&drug=nothing", false)]
    public async Task Reader_CanSearchTheQuestionsOfADrug(string address, bool isFound) =>
        Assert.Equal(isFound, (await portal.GetAsync(address)).Page.QuerySelector(".results .result") is not null);

    [Fact]
    public async Task Reader_OfTheQuestionsWhoInsistsKeepsTheDrugAndTheSection()
    {
        var (_, page) = await portal.GetAsync("/faqs?q=bespnosa+dose&drug=inotuzumab-ozogamicin&topic=dosage");

        var again = page.QuerySelector("form.search-again")!;
        Assert.Equal("/faqs", again.GetAttribute("action"));
        Assert.Equal("bespnosa dose, true, inotuzumab-ozogamicin, dosage", string.Join(", ", FieldsOf(again).Values));
    }

    [Theory]
    [InlineData("/search", "q=VOD")]
    [InlineData("/search", "q=bespnosa+dose&literal=true")]
    [InlineData("/faqs", "q=liver&topic=precautions")]
    [InlineData("/faqs", "topic=dosage&drug=inotuzumab-ozogamicin")]
    public async Task Reader_FindsTheSameWhereWhatWasTypedIsSentAndStandsInNoAddress(string page, string entries)
    {
        var (_, asked) = await portal.GetAsync($"{page}?{entries}");

        var form = QueryHelpers.ParseQuery(entries).ToDictionary(entry => entry.Key, entry => entry.Value.ToString());
        var (response, sent) = await portal.PostAsync(page, form);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal(asked.QuerySelector("main")!.InnerHtml, sent.QuerySelector("main")!.InnerHtml);
        Assert.NotEmpty(sent.QuerySelectorAll("main :is(.results, .empty, .question-list)"));
    }

    [Theory]
    [InlineData("/", 1)]
    [InlineData("/drugs", 1)]
    [InlineData("/faqs", 2)]
    [InlineData("/search?q=bespnosa", 2)]
    [InlineData("/faqs?q=bespnosa", 3)]
    public async Task EveryFormThatTakesATextSendsItInItsBody(string address, int forms)
    {
        var (_, page) = await portal.GetAsync(address);

        var searches = page.QuerySelectorAll("form:has([name=q])");
        Assert.Equal(forms, searches.Length);
        Assert.All(searches, form => Assert.Equal("post", form.GetAttribute("method")));
        Assert.DoesNotContain(page.QuerySelectorAll("a[href]"), link => link.GetAttribute("href")!.Contains("q=", StringComparison.Ordinal));
        Assert.DoesNotContain("bespnosa", page.Title, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> FieldsOf(IElement form) =>
        form.QuerySelectorAll("input").ToDictionary(field => field.GetAttribute("name")!, field => field.GetAttribute("value")!);

    private Task<(HttpResponseMessage Response, IHtmlDocument Page)> SendAsync(IElement form) =>
        portal.PostAsync(form.GetAttribute("action")!, FieldsOf(form));

    private async Task<IHtmlDocument> SearchAsync(string text) =>
        (await portal.GetAsync($"/search?q={Uri.EscapeDataString(text)}")).Page;
}
