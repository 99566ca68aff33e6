using Microsoft.Playwright;

namespace DrugReference.Browser.Tests.Offline;

/// <summary>After one visit the network is cut: what is kept opens with its date, what is not says so.</summary>
[Collection(SharedBrowser.Name)]
public sealed class CopyTests(Browser browser)
{
    private const string Monograph = "/drugs/inotuzumab-ozogamicin";

    private static readonly string[] Pages =
        ["/", "/drugs", "/classes", "/calculators", "/faqs", "/search", "/search?q=besponsa", "/offline", Monograph, Monograph + "/dose"];

    [BrowserFact]
    public async Task OneVisit_KeepsEveryPageOfTheList()
    {
        await using var device = await Device.VisitedAsync(browser);
        var texts = new Dictionary<string, string>();
        foreach (var path in Pages.Where(path => !path.Contains('?', StringComparison.Ordinal)))
        {
            await device.GoAsync(path);
            texts[path] = await device.Page.Locator("main h1, main p.lead, .monograph-body").AllInnerTextsAsync() is var parts ? string.Join('\n', parts) : "";
        }

        device.Cut();

        foreach (var path in Pages)
        {
            var response = await device.GoAsync(path);
            Assert.Equal(200, response.Status);
            Assert.True(response.FromServiceWorker);
            Assert.NotEqual("", await device.KeptSinceAsync());
            Assert.StartsWith("Offline copy of ", await device.Page.Locator(".offline-banner").InnerTextAsync(), StringComparison.Ordinal);
            if (texts.TryGetValue(path, out var text))
            {
                Assert.Equal(text, string.Join('\n', await device.Page.Locator("main h1, main p.lead, .monograph-body").AllInnerTextsAsync()));
            }
        }
    }

    [BrowserFact]
    public async Task KeptPage_HasItsStylesItsScriptsAndThePolicyOfThePortal()
    {
        await using var device = await Device.VisitedAsync(browser);
        device.Cut();
        var failed = new List<string>();
        device.Page.RequestFailed += (_, request) => failed.Add(request.Url);

        var response = await device.GoAsync(Monograph);

        Assert.Contains("script-src 'self'", await response.HeaderValueAsync("content-security-policy"), StringComparison.Ordinal);
        await device.Page.Locator(".section-nav [aria-current], nav a").First.WaitForAsync();
        Assert.DoesNotContain(failed, address => address.Contains("/css/", StringComparison.Ordinal) || address.Contains("/js/", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task PageThatIsNotKept_SaysSo()
    {
        await using var device = await Device.VisitedAsync(browser);
        device.Cut();

        var response = await device.GoAsync("/status");

        Assert.Equal((503, "notKept"), (response.Status, await device.NoticeAsync()));
        Assert.Equal("Not available offline", await device.Page.Locator("h1").InnerTextAsync());
    }

    [BrowserFact]
    public async Task ServerThatDoesNotAnswer_IsWaitedForThreeSeconds()
    {
        await using var device = await Device.VisitedAsync(browser);
        using var stalled = device.Stall();
        var asked = DateTime.UtcNow;

        await device.GoAsync(Monograph);

        Assert.NotEqual("", await device.KeptSinceAsync());
        Assert.InRange((DateTime.UtcNow - asked).TotalSeconds, 2.9, 20);
    }

    [BrowserFact]
    public async Task OnlinePage_IsTheServersAndHasNoBanner()
    {
        await using var device = await Device.VisitedAsync(browser);

        await device.GoAsync(Monograph);

        Assert.Equal("", await device.KeptSinceAsync());
        Assert.Equal(0, await device.Page.Locator(".offline-banner").CountAsync());
    }

    [BrowserFact]
    public async Task NetworkThatIsCut_LeavesCalculatorSearchAndSuggestions()
    {
        await using var device = await Device.VisitedAsync(browser, withEngine: true);
        await DoseForm.FillAsync(device.Page);
        var answered = await ResultAsync(device.Page);
        device.Cut();

        await DoseForm.FillAsync(device.Page);
        var calculated = await ResultAsync(device.Page);
        Assert.StartsWith("Offline copy of ", calculated, StringComparison.Ordinal);
        Assert.EndsWith(answered[..answered.IndexOf("Calculated on", StringComparison.Ordinal)], calculated[..calculated.IndexOf("Calculated on", StringComparison.Ordinal)], StringComparison.Ordinal);

        await device.GoAsync("/search?q=inotuzmab+dose");
        await Assertions.Expect(device.Page.Locator("main")).ToContainTextAsync("Showing results for inotuzumab dose");
        await Assertions.Expect(device.Page.Locator(".result").First).ToBeVisibleAsync();

        await device.GoAsync(Monograph);
        await device.Page.Locator("#q-header").PressSequentiallyAsync("besp");
        await device.Page.GetByRole(AriaRole.Option).First.WaitForAsync();

        await device.GoAsync("/");
        await device.Page.Locator("#q").FillAsync("inotuzmab dose");
        await device.Page.Locator("#q").PressAsync("Enter");
        await Assertions.Expect(device.Page.Locator("main")).ToContainTextAsync("Showing results for inotuzumab dose");
        await device.Page.GetByRole(AriaRole.Button, new() { Name = "Search for inotuzmab dose instead" }).ClickAsync();
        await Assertions.Expect(device.Page.Locator("main")).ToContainTextAsync("Not in this offline copy");
        await device.Page.GoBackAsync();
        await device.Page.GoBackAsync();
        await Assertions.Expect(device.Page.Locator("h1")).ToHaveTextAsync("Find a drug, a dose, an answer");
    }

    [BrowserFact]
    public async Task Form_ThatCannotBeSent_SaysThatNothingWasCalculated()
    {
        await using var device = await Device.VisitedAsync(browser);
        await device.GoAsync(Monograph + "/dose");
        device.Cut();

        await device.Page.EvaluateAsync("document.querySelector('#dose-form').submit()");

        await Assertions.Expect(device.Page.Locator("h1")).ToHaveTextAsync("The form was not sent");
        Assert.Contains("Nothing was calculated", await device.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Stores_HoldWhatTheSiteListsAndNothingOfTheReader()
    {
        await using var device = await Device.VisitedAsync(browser, withEngine: true);
        var before = await device.StoredAsync();

        await device.GoAsync("/");
        await device.Page.Locator("#q").FillAsync("nephrotoxicity");
        await device.Page.Locator("#q").PressAsync("Enter");
        await Assertions.Expect(device.Page.Locator("h1")).ToHaveTextAsync("Search: nephrotoxicity");
        await device.Page.Locator("#q-header").FillAsync("");
        await device.Page.Locator("#q-header").PressSequentiallyAsync("bes");
        await device.Page.Locator("[role=option]").First.WaitForAsync();
        await DoseForm.FillAsync(device.Page);
        await DoseForm.CalculateAsync(device.Page);
        await device.GoAsync("/");
        await device.VisitAsync(withEngine: true);

        Assert.Equal(before.Order(), (await device.StoredAsync()).Order());
        Assert.Equal(["(drugreference-clock)", "(drugreference-copy)"], before.Where(name => name[0] == '(').Order());
        Assert.Equal(0, await device.Page.EvaluateAsync<int>("async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length"));
        Assert.Empty(await device.Page.Context.CookiesAsync());
    }

    [BrowserFact]
    public async Task KeptPageNoticeAndResult_BreakNoRuleOfAccessibility()
    {
        await using var device = await Device.VisitedAsync(browser, withEngine: true);
        await device.GoAsync("/offline");
        await device.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the copy from this device" }).WaitForAsync();
        Faults.AssertNone(await AxeTests.ViolationsAsync(device.Page));
        device.Cut();

        foreach (var path in new[] { Monograph, "/status" })
        {
            await device.GoAsync(path);
            Faults.AssertNone(await AxeTests.ViolationsAsync(device.Page));
        }

        await DoseForm.FillAsync(device.Page);
        await ResultAsync(device.Page);
        Faults.AssertNone(await AxeTests.ViolationsAsync(device.Page));
    }

    [BrowserFact]
    public async Task Portal_CanBeInstalled()
    {
        await using var device = await Device.VisitedAsync(browser, withEngine: true);
        await device.GoAsync("/");
        var session = await device.Page.Context.NewCDPSessionAsync(device.Page);

        var errors = await session.SendAsync("Page.getInstallabilityErrors");
        var manifest = await session.SendAsync("Page.getAppManifest");

        // A private window cannot install anything; it is the only thing that stands against it.
        Assert.All(
            errors!.Value.GetProperty("installabilityErrors").EnumerateArray(),
            error => Assert.Equal("in-incognito", error.GetProperty("errorId").GetString()));
        Assert.Empty(manifest!.Value.GetProperty("errors").EnumerateArray());
        Assert.Contains("/manifest", manifest.Value.GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    private static async Task<string> ResultAsync(IPage page)
    {
        await page.Locator("#result").WaitForAsync();
        return await page.Locator("#result").InnerTextAsync();
    }
}
