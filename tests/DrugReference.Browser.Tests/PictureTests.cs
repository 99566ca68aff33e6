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
    [InlineData("phone")]
    [InlineData("desktop")]
    public async Task DoseResult_CanBePictured(string device)
    {
        var page = await OpenAsync(device);

        await page.GotoAsync("/drugs/inotuzumab-ozogamicin/dose");
        await page.GetByLabel("Height").FillAsync("170");
        await page.GetByLabel("Weight").FillAsync("70");
        await page.GetByLabel("Cycle number").FillAsync("1");
        await page.GetByLabel("Day 1").FillAsync("2026-11-23");
        await page.GetByRole(AriaRole.Button, new() { Name = "Calculate" }).ClickAsync();

        await PictureAsync(page, $"dose-result-{device}");
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
