using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

[Collection(SharedBrowser.Name)]
public sealed partial class DosePrintTests(Browser browser)
{
    [BrowserTheory]
    [InlineData("1", "EU")]
    [InlineData("1", "US")]
    [InlineData("2", "EU")]
    public async Task Reader_CanPrintTheUsualResultOnOnePage(string cycle, string label)
    {
        var page = await browser.DesktopAsync();
        await DoseForm.FillAsync(page);
        await DoseForm.FillStartAsync(page, "2026-11-23");
        await page.Locator("#cycle").FillAsync(cycle);
        await page.Locator($"[name=label][value={label}]").CheckAsync();
        if (cycle != "1")
        {
            await page.Locator("#response").CheckAsync();
        }

        await DoseForm.CalculateAsync(page);

        var pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true });

        Assert.Single(PageObject().Matches(Encoding.Latin1.GetString(pdf)));
    }

    [BrowserFact]
    public async Task Print_ShowsEverythingThatASecondPersonNeedsAndNoForm()
    {
        var page = await browser.DesktopAsync();
        await DoseForm.FillAsync(page);
        await DoseForm.FillStartAsync(page, "2026-11-23");
        await DoseForm.CalculateAsync(page);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await page.SetViewportSizeAsync(718, 1046);
        foreach (var shown in new[] { ".dose", ".working li", ".not-checked li", "#result .callout", ".digest", ".plan-basis", ".second-check" })
        {
            foreach (var element in await page.Locator(shown).AllAsync())
            {
                Assert.True(await element.IsVisibleAsync(), shown);
            }
        }

        Assert.Equal(3, await page.Locator(".dose").CountAsync());
        foreach (var hidden in new[] { "#dose-form", ".site-nav", "#plan-text", ".calendar-form", ".button" })
        {
            Assert.False(await page.Locator(hidden).First.IsVisibleAsync(), hidden);
        }
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();
}
