using Microsoft.Playwright;

namespace DrugReference.Browser.Tests.Offline;

/// <summary>The search where the server cannot be reached: the page that is kept is the one without a query.</summary>
[Collection(SharedBrowser.Name)]
public sealed class OfflineSearchTests(Browser browser)
{
    private const string CopiedAt = "2026-11-20T08:30:00Z";
    private const string KeptAt = "1795163400000";
    private const string Banner = "Offline copy of 20 November 2026";

    [BrowserTheory]
    [InlineData("/search?q=inotuzumb+dose", ".result", "Calculator")]
    [InlineData("/search?q=VOD", ".result", "Section")]
    [InlineData("/search?q=vincristine", ".callout", "Vincristine is not in this offline copy.")]
    [InlineData("/search?literal=true&q=vincristine", ".result", "")]
    [InlineData("/faqs?q=kidney", ".result", "Question")]
    [InlineData("/faqs?topic=dosage", ".lead", "questions found")]
    [InlineData("/faqs", "details", "")]
    [InlineData("/search", ".empty", "Type a drug")]
    public async Task Reader_SearchesTheCopy(string address, string place, string shown)
    {
        var page = await OpenAsync();

        await page.GotoAsync(address);

        await Assertions.Expect(page.Locator(place).Filter(new() { HasText = shown }).First).ToBeVisibleAsync();
        Assert.Equal(address.Contains('=', StringComparison.Ordinal), await page.GetByText(Banner).CountAsync() > 0);
    }

    [BrowserFact]
    public async Task Reader_SeesWhatWasTyped()
    {
        var page = await OpenAsync();

        await page.GotoAsync("/search?q=%3Cb%3Edose");
        await page.Locator(".result").First.WaitForAsync();

        Assert.Equal("Search: <b>dose", await page.Locator("h1").InnerTextAsync());
        Assert.Equal("<b>dose", await page.Locator("#q-header").InputValueAsync());
        Assert.Equal("Search results – DrugReference", await page.TitleAsync());
    }

    [BrowserTheory]
    [InlineData("/drugs", "#q-header", true)]
    [InlineData("/drugs", "#q-header", false)]
    [InlineData("/", "#q", false)]
    public async Task Reader_WhoTypesGetsWhatTheCopyHasWhereNobodyElseAnswers(string address, string field, bool isMarked)
    {
        var page = await OpenAsync(isMarked);
        await page.RouteAsync("**/search", route => route.AbortAsync("internetdisconnected"));
        await page.GotoAsync(address);

        await page.Locator(field).FillAsync("inotuzumb dose");
        await page.Locator(field).PressAsync("Enter");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Search: inotuzumb dose");
        await Assertions.Expect(page.Locator(".result").Filter(new() { HasText = "Calculator" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText(Banner)).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("form[role=search] input")).ToHaveValueAsync("inotuzumb dose");
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("h1")).Not.ToContainTextAsync("Search:");
    }

    [BrowserFact]
    public async Task Reader_OfTheQuestionsGetsThoseOfTheCopyAndKeepsWhatWasChosen()
    {
        var page = await OpenAsync(isMarked: false);
        await page.GotoAsync("/faqs");
        await page.RouteAsync("**/faqs", route => route.AbortAsync("internetdisconnected"));

        await page.Locator("#q").FillAsync("bespnosa dose");
        await page.Locator("#topic").SelectOptionAsync("dosage");
        await page.Locator("#q").PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search for bespnosa dose instead" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Not in this offline copy")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#topic")).ToHaveValueAsync("dosage");
        await Assertions.Expect(page.Locator("#q")).ToHaveValueAsync("bespnosa dose");
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Suggestions_ComeOfTheCopyWhereNobodyElseAnswers(bool isMarked)
    {
        var page = await OpenAsync(isMarked);
        await page.RouteAsync("**/api/suggest*", route => route.AbortAsync("internetdisconnected"));
        await page.GotoAsync("/drugs");

        await page.Locator("#q-header").PressSequentiallyAsync("besp");

        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Inotuzumab");
        await Assertions.Expect(page.Locator(".suggestions-note")).ToHaveTextAsync($"{Banner}.");
    }

    /// <summary>A portal whose search and questions come out of a copy, as the service worker gives them out: without the query.</summary>
    private async Task<IPage> OpenAsync(bool isMarked = true)
    {
        var page = await browser.DesktopAsync();
        var digest = await DoseCopyPage.DigestAsync(page);
        var content = await page.Locator("html").GetAttributeAsync("data-content");
        await page.RouteAsync("**/offline/kept.json", route => route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Body = $$"""{"content":"{{content}}","drugs":["inotuzumab-ozogamicin"],"offersEngine":true,"hasEngine":true,"gone":null,"digest":"{{digest}}","keptAt":{{KeptAt}},"expiresAt":4070908800000}""",
        }));
        await page.RouteAsync(address => isMarked && new Uri(address).AbsolutePath is "/search" or "/faqs" or "/drugs", async route =>
        {
            var response = await route.FetchAsync(new() { Url = new Uri(route.Request.Url).GetLeftPart(UriPartial.Path) });
            var html = await response.TextAsync();
            await route.FulfillAsync(new() { Response = response, Body = html.Replace("<html ", $"<html data-offline=\"{CopiedAt}\" ", StringComparison.Ordinal) });
        });
        return page;
    }
}
