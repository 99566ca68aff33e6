using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>Makes the pictures of the documentation, when the folder for them is named; always proves that they can be made.</summary>
[Collection(SharedBrowser.Name)]
public sealed class PictureTests(Browser browser)
{
    [BrowserTheory]
    [InlineData("home", "/", "phone")]
    [InlineData("home", "/", "phone-dark")]
    [InlineData("home", "/", "desktop")]
    [InlineData("home", "/", "desktop-dark")]
    [InlineData("monograph", "/drugs/inotuzumab-ozogamicin", "phone")]
    [InlineData("monograph", "/drugs/inotuzumab-ozogamicin", "phone-dark")]
    [InlineData("monograph", "/drugs/inotuzumab-ozogamicin", "desktop")]
    [InlineData("monograph", "/drugs/inotuzumab-ozogamicin", "desktop-dark")]
    [InlineData("dosage", "/drugs/inotuzumab-ozogamicin#dosage", "phone")]
    [InlineData("dosage", "/drugs/inotuzumab-ozogamicin#dosage", "phone-dark")]
    [InlineData("search", "/search?q=besponsa+liver", "phone")]
    [InlineData("search", "/search?q=besponsa+liver", "phone-dark")]
    [InlineData("search", "/search?q=besponsa+liver", "desktop")]
    [InlineData("faqs", "/faqs", "phone")]
    public async Task Page_CanBePictured(string name, string address, string device)
    {
        var page = await OpenAsync(device);

        await page.GotoAsync(address);

        await PictureAsync(page, $"{name}-{device}");
    }

    [BrowserTheory]
    [InlineData("phone", "besp dose")]
    [InlineData("desktop", "bsponsa")]
    public async Task Suggestions_CanBePictured(string device, string typed)
    {
        var page = device == "phone" ? await browser.PhoneAsync(javaScript: true) : await browser.DesktopAsync();

        await page.GotoAsync(device == "phone" ? "/" : "/drugs");
        await page.Locator("input[name=q]").First.PressSequentiallyAsync(typed);
        await Assertions.Expect(page.Locator(".suggestions")).ToBeVisibleAsync();

        await PictureAsync(page, $"suggest-{device}");
    }

    [BrowserTheory]
    [InlineData("empty", "phone")]
    [InlineData("result", "phone")]
    [InlineData("result", "desktop")]
    [InlineData("result", "phone-dark")]
    [InlineData("result", "desktop-dark")]
    [InlineData("errors", "phone")]
    [InlineData("errors", "desktop")]
    [InlineData("doubts", "phone")]
    [InlineData("hold", "phone")]
    [InlineData("hold", "desktop")]
    [InlineData("stop", "phone-dark")]
    public async Task DosePage_CanBePictured(string state, string device)
    {
        var page = await OpenAsync(device);

        await DoseForm.FillAsync(page);
        await DoseForm.FillStartAsync(page, "2026-11-23");
        switch (state)
        {
            case "empty":
                await page.GotoAsync(DoseForm.Address);
                break;
            case "errors":
                await page.Locator("#height").FillAsync("170,5");
                await page.Locator("#cycle").FillAsync("2");
                break;
            case "doubts":
                await page.Locator("#weight").FillAsync("39");
                break;
            case "hold":
                await page.Locator("summary", new() { HasText = "Liver" }).ClickAsync();
                await page.Locator("#bilirubinXUln").FillAsync("2");
                break;
            case "stop":
                await page.Locator("summary", new() { HasText = "Liver" }).ClickAsync();
                await page.Locator("#vod").SelectOptionAsync("yes");
                break;
        }

        if (state != "empty")
        {
            await DoseForm.CalculateAsync(page);
        }

        await PictureAsync(page, $"dose-{state}-{device}");
    }

    [PrintTheory]
    [InlineData("monograph")]
    [InlineData("dose-result")]
    public async Task FirstSheet_CanBePictured(string name)
    {
        var page = await browser.DesktopAsync();
        await page.GotoAsync("/drugs/inotuzumab-ozogamicin");
        if (name == "dose-result")
        {
            await DoseForm.FillAsync(page);
            await DoseForm.FillStartAsync(page, "2026-11-23");
            await DoseForm.CalculateAsync(page);
        }

        Keep(await Pdf.FirstSheetAsync(await page.PdfAsync(new() { PreferCSSPageSize = true })), $"{name}-print");
    }

    private Task<IPage> OpenAsync(string device) => device switch
    {
        "phone" => browser.PhoneAsync(javaScript: true),
        "phone-dark" => browser.PhoneAsync(javaScript: true, scheme: ColorScheme.Dark),
        "desktop-dark" => browser.DesktopAsync(ColorScheme.Dark),
        _ => browser.DesktopAsync(),
    };

    private static async Task PictureAsync(IPage page, string name)
    {
        Keep(await page.ScreenshotAsync(), name);
    }

    private static void Keep(byte[] picture, string name)
    {
        Assert.True(picture.Length > 5_000);
        if (Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, name + ".png"), picture);
        }
    }
}
