using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>A search is sent, not asked for by an address: yet the ways back and forward lead where a reader expects.</summary>
[Collection(SharedBrowser.Name)]
public sealed class SearchTests(Browser browser)
{
    private const string Monograph = "/drugs/inotuzumab-ozogamicin";

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Search_StandsInNoAddressAndNoTitle(bool javaScript)
    {
        var page = await browser.PhoneAsync(javaScript);
        await page.GotoAsync("/");
        await SearchAsync(page, "#q", "bespnosa dose");

        Assert.Equal("/search", new Uri(page.Url).PathAndQuery);
        Assert.Equal("Search results – DrugReference", await page.TitleAsync());
        await Assertions.Expect(page.Locator("#q-header")).ToHaveValueAsync("bespnosa dose");
    }

    [BrowserFact]
    public async Task WayBack_LeadsThroughTheListsToThePageAsItWas()
    {
        var page = await browser.DesktopAsync();
        await page.GotoAsync(Monograph);
        await page.Locator(".faq summary").First.ClickAsync();
        await SearchAsync(page, "#q-header", "bespnosa dose");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search for bespnosa dose instead" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Not in this formulary")).ToBeVisibleAsync();

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".correction")).ToBeVisibleAsync();
        await page.GoBackAsync();

        await Assertions.Expect(page.Locator(".faq[open]")).ToHaveCountAsync(1);
        Assert.EndsWith(Monograph, page.Url, StringComparison.Ordinal);
        Assert.StartsWith("Inotuzumab", await page.TitleAsync(), StringComparison.Ordinal);
        await page.GoForwardAsync();
        await Assertions.Expect(page.Locator(".correction")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task PlaceOnThePage_IsNoOtherPage()
    {
        var page = await browser.DesktopAsync();
        await page.GotoAsync(Monograph + "#contraindications");
        await SearchAsync(page, "#q-header", "VOD");

        await page.EvaluateAsync("() => { location.hash = '#main'; }");
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Search: VOD");
        await page.GoBackAsync();

        await Assertions.Expect(page.Locator("#contraindications")).ToBeVisibleAsync();
        Assert.EndsWith("#contraindications", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task ListThatIsLoadedAnew_IsEmptyAndTheWayBackStillLeadsToThePage()
    {
        var page = await browser.DesktopAsync();
        await page.GotoAsync("/drugs");
        await SearchAsync(page, "#q-header", "VOD");

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Search");
        await page.GoBackAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Drugs A to Z");
    }

    [BrowserFact]
    public async Task SectionThatIsOnlyChosen_HasAnAddress()
    {
        var page = await browser.DesktopAsync();
        await page.GotoAsync("/faqs?drug=inotuzumab-ozogamicin");

        await page.Locator("#topic").SelectOptionAsync("pregnancy");
        await page.Locator("#q").PressAsync("Enter");

        await page.WaitForURLAsync("**/faqs?topic=pregnancy&drug=inotuzumab-ozogamicin");
        await Assertions.Expect(page.Locator(".question-list summary").First).ToContainTextAsync("pregnant");
    }

    [BrowserFact]
    public async Task SearchOfAList_SuggestsToo()
    {
        var page = await browser.DesktopAsync();
        await page.GotoAsync("/");
        await SearchAsync(page, "#q", "VOD");

        await page.Locator("#q-header").FillAsync("bes");

        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Besponsa: brand of inotuzumab ozogamicin");
    }

    [BrowserFact]
    public async Task Reader_IsToldWhereNobodyAnswersAndLosesNothing()
    {
        var page = await browser.DesktopAsync();
        await page.GotoAsync("/drugs");
        await page.RouteAsync("**/search", route => route.AbortAsync("internetdisconnected"));

        await page.Locator("#q-header").FillAsync("VOD");
        await page.Locator("#q-header").PressAsync("Enter");

        await Assertions.Expect(page.Locator(".search-note")).ToHaveTextAsync(
            "The portal could not be reached. This device keeps no offline copy. Press Search to try again.");
        await Assertions.Expect(page.Locator("#q-header")).ToHaveValueAsync("VOD");
        await page.UnrouteAsync("**/search");
        await SearchAsync(page, "#q-header", "VOD");
    }

    [BrowserFact]
    public async Task ListOfResults_IsThereAgainAfterOneWasOpened()
    {
        // Playwright turns off the cache of whole pages that every reader's browser has.
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path,
            Args = Chromium.Arguments,
            IgnoreDefaultArgs = ["--disable-back-forward-cache"],
        });
        var page = await chromium.NewPageAsync(new() { BaseURL = browser.Address.ToString() });
        await page.GotoAsync("/");
        await page.Locator("#q").PressSequentiallyAsync("besponsa dose");
        await SearchAsync(page, "#q", "besponsa dose");
        await page.Locator(".result h3 a").First.ClickAsync();
        await page.WaitForURLAsync("**" + Monograph + "#*");

        await page.EvaluateAsync("() => history.back()");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Search: besponsa dose");
        await Assertions.Expect(page.Locator(".result").First).ToBeVisibleAsync();
    }

    private static async Task SearchAsync(IPage page, string field, string text)
    {
        await page.Locator(field).FillAsync(text);
        await page.Locator(field).PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync($"Search: {text}");
    }
}
