using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

[Collection(SharedBrowser.Name)]
public sealed partial class DosePrintTests(Browser browser)
{
    [BrowserFact]
    public async Task Reader_CanPrintTheUsualResultOnOnePage()
    {
        var page = await browser.DesktopAsync();
        await DoseForm.FillAsync(page);
        await DoseForm.FillStartAsync(page, "2026-11-23");
        await DoseForm.CalculateAsync(page);

        var pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true });

        Keep(pdf, "dose-print.pdf");
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

    private static void Keep(byte[] file, string name)
    {
        if (Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, name), file);
        }
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();
}
