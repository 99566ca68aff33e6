using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>What is found while a reader types: by hand, by keyboard, by screen reader, and not at all without script.</summary>
[Collection(SharedBrowser.Name)]
public sealed partial class SuggestTests(Browser browser)
{
    [BrowserTheory]
    [InlineData("/", "#q")]
    [InlineData("/drugs", "#q-header")]
    [InlineData("/drugs/inotuzumab-ozogamicin/dose", "#q-header")]
    public async Task Reader_OpensADrugByKeyboardAfterThreeLetters(string address, string field)
    {
        var page = await browser.DesktopAsync();
        var errors = new List<string>();
        page.Console += (_, message) => errors.Add(message.Text);
        await page.GotoAsync(address);
        var search = page.Locator(field);
        await Assertions.Expect(search).ToHaveAttributeAsync("aria-expanded", "false");

        await search.PressSequentiallyAsync("bes");
        await Assertions.Expect(search).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Besponsa: brand of inotuzumab ozogamicin");
        await search.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("[role=option][aria-selected=true]")).ToHaveIdAsync(
            await search.GetAttributeAsync("aria-activedescendant") ?? "none");
        await search.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(DrugPage());
        Assert.Empty(errors);
    }

    [BrowserFact]
    public async Task Reader_SeesTheAnswerInTheList()
    {
        var page = await browser.PhoneAsync(javaScript: true);
        await page.GotoAsync("/");

        await page.Locator("#q").FillAsync("besponsa dose");

        var option = page.GetByRole(AriaRole.Option).First;
        await Assertions.Expect(option).ToContainTextAsync("Standard Dosage");
        Assert.Contains("0.8\u00A0mg/m²", await option.InnerTextAsync(), StringComparison.Ordinal);
        await option.TapAsync();
        await Assertions.Expect(page).ToHaveURLAsync(DrugPage());
    }

    [BrowserFact]
    public async Task Reader_IsToldOfACorrectionAndOfADrugThatIsNotHere()
    {
        var page = await browser.PhoneAsync(javaScript: true);
        await page.GotoAsync("/");

        await page.Locator("#q").FillAsync("bsponsa");
        await Assertions.Expect(page.Locator(".suggestions-note")).ToHaveTextAsync("Showing results for Besponsa.");
        await page.Locator("#q").FillAsync("gemtuzumab");
        await Assertions.Expect(page.Locator(".suggestions-note")).ToContainTextAsync("is not in this formulary.");
        await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Escape_ClosesTheListAndEnterSearches()
    {
        var page = await browser.DesktopAsync();
        await page.GotoAsync("/drugs");
        var search = page.Locator("#q-header");
        await search.PressSequentiallyAsync("vod");
        await Assertions.Expect(page.Locator(".suggestions")).ToBeVisibleAsync();

        await search.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".suggestions")).ToBeHiddenAsync();
        await Assertions.Expect(search).ToBeFocusedAsync();
        await search.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Uri(browser.Address, "/search").ToString());
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Search: vod");
    }

    [GeneratedRegex("/drugs/inotuzumab-ozogamicin")]
    private static partial Regex DrugPage();
}
