using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>Makes the pictures of the documentation, when the folder for them is named; always proves that they can be made.</summary>
[Collection(SharedBrowser.Name)]
public sealed class PictureTests(Browser browser)
{
    [BrowserTheory]
    [InlineData("home", "/", "phone")]
    [InlineData("home", "/", "desktop")]
    [InlineData("monograph", "/drugs/inotuzumab-ozogamicin", "phone")]
    [InlineData("monograph", "/drugs/inotuzumab-ozogamicin", "desktop")]
    [InlineData("dose-table", "/drugs/inotuzumab-ozogamicin#dose-table", "phone-dark")]
    [InlineData("search", "/search?q=besponsa+liver", "phone-dark")]
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

    private Task<IPage> OpenAsync(string device) => device switch
    {
        "phone" => browser.PhoneAsync(),
        "phone-dark" => browser.PhoneAsync(scheme: ColorScheme.Dark),
        _ => browser.DesktopAsync(),
    };

    private static async Task PictureAsync(IPage page, string name)
    {
        var picture = await page.ScreenshotAsync();

        Assert.True(picture.Length > 5_000);
        if (Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".png"), picture);
        }
    }
}
