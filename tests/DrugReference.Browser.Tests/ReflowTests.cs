using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>No page scrolls sideways: not on a narrow phone, not enlarged to 400 %, not with the spacing of letters that some readers need.</summary>
[Collection(SharedBrowser.Name)]
public sealed class ReflowTests(Browser browser)
{
    /// <summary>What sticks out to the right, when the page scrolls sideways.</summary>
    private const string Wide = """
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.body.querySelectorAll('*')]
          .filter(element => element.getBoundingClientRect().right > innerWidth + 0.5 && !element.closest('.visually-hidden, .skip-link'))
          .map(element => `${Math.ceil(element.getBoundingClientRect().right)} px: ${element.outerHTML.slice(0, 120)}`)
          .concat([`page ${document.documentElement.scrollWidth} px`]).slice(0, 5)
        """;

    [BrowserTheory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Page_NeverScrollsSideways(string kind)
    {
        var page = await browser.LookAsync(Reader.NarrowPhone);
        await PageKinds.OpenAsync(browser, page, kind);
        await PageKinds.UnfoldAsync(page);
        Faults.AssertNone(await page.EvaluateAsync<string[]>(Wide));

        // 1280 × 1024 px at 400 %.
        await page.SetViewportSizeAsync(320, 256);
        Faults.AssertNone(await page.EvaluateAsync<string[]>(Wide));

        // The spacing of WCAG 1.4.12.
        await page.EvaluateAsync("""
            document.querySelectorAll('body *').forEach(({ style }) => {
              style.lineHeight = '1.5'; style.letterSpacing = '0.12em'; style.wordSpacing = '0.16em';
            })
            """);
        Faults.AssertNone(await page.EvaluateAsync<string[]>(Wide));
    }

    [SharedBrowserFact]
    public async Task RealMonograph_FitsANarrowPhone()
    {
        var page = await browser.LookAsync(Reader.NarrowPhone);
        var portal = browser.Serve(SharedCorpus.Folder!);
        var addresses = await LinksAsync(page, portal + "drugs", "/drugs/");
        var classes = await LinksAsync(page, portal + "classes", "/classes/");
        var faults = new List<string>();

        foreach (var address in addresses.Concat(classes).Append("/drugs").Append("/classes").Append("/faqs").Append("/"))
        {
            await page.GotoAsync(new Uri(portal, address).ToString(), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            await PageKinds.UnfoldAsync(page);
            foreach (var script in new[] { Wide, FigureScript.Split })
            {
                faults.AddRange((await page.EvaluateAsync<string[]>(script)).Select(fault => $"{address}: {fault}"));
            }
        }

        Assert.True(addresses.Length > 150, $"{addresses.Length} monographs");
        Faults.AssertNone(faults);
    }

    private static async Task<string[]> LinksAsync(IPage page, string address, string beginning)
    {
        await page.GotoAsync(address);
        return await page.EvaluateAsync<string[]>(
            "beginning => [...new Set([...document.querySelectorAll('main a')].map(link => link.pathname).filter(path => path.startsWith(beginning)))]", beginning);
    }
}
