using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>What a page of another site can make a reader's browser do here.</summary>
[Collection(SharedBrowser.Name)]
public sealed class CrossSiteTests(Browser browser)
{
    private const string Elsewhere = "http://elsewhere.example/";
    private const string Dose = "drugs/inotuzumab-ozogamicin/dose";

    [BrowserFact]
    public async Task FormOfAnotherSite_GetsNoDose()
    {
        var page = await browser.DesktopAsync();
        await VisitAsync(page, $"<form method='post' action='{browser.Address}{Dose}'><input name='label' value='EU'><button>Win</button></form>");

        var answer = await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button).ClickAsync(), response => response.Request.Method == "POST");

        Assert.Equal(403, answer.Status);
        Assert.Equal(0, await page.Locator("#result, #dose-form").CountAsync());
    }

    [BrowserFact]
    public async Task LinkOfAnotherSite_IsFollowed()
    {
        var page = await browser.DesktopAsync();
        await VisitAsync(page, $"<a href='{browser.Address}{Dose}'>Dose</a>");

        await page.GetByRole(AriaRole.Link).ClickAsync();

        await Assertions.Expect(page.Locator("#dose-form")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task PageOfAnotherSite_ShowsNoneOfOurs()
    {
        var page = await browser.DesktopAsync();
        await VisitAsync(page, $"<iframe src='{browser.Address}{Dose}'></iframe><script src='{browser.Address}js/site.js'></script>");

        var failed = await page.EvaluateAsync<string>(
            $"async () => (await fetch('{browser.Address}api/drugs').then(() => 'read', () => 'refused')) + ' ' + frames.length + ' ' + (() => {{ try {{ return frames[0].document.body.innerText.length; }} catch {{ return 'closed'; }} }})()");

        Assert.Equal("refused 1 closed", failed);
        Assert.DoesNotContain(page.Frames, frame => frame.Url.StartsWith(browser.Address.ToString(), StringComparison.Ordinal) && frame != page.MainFrame);
    }

    private static async Task VisitAsync(IPage page, string body)
    {
        await page.RouteAsync(Elsewhere, route => route.FulfillAsync(new() { ContentType = "text/html", Body = body }));
        await page.GotoAsync(Elsewhere);
    }
}
