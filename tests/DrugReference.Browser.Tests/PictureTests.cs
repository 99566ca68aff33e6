using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>Makes the pictures of the documentation, when the folder for them is named; always proves that they can be made.</summary>
[Collection(SharedBrowser.Name)]
public sealed class PictureTests(Browser browser)
{
    [BrowserTheory]
    [InlineData("home", "/")]
    [InlineData("monograph", "/drugs/inotuzumab-ozogamicin")]
    [InlineData("dose-table", "/drugs/inotuzumab-ozogamicin#dose-table")]
    [InlineData("search", "/search?q=besponsa+liver")]
    [InlineData("faqs", "/faqs")]
    [InlineData("status", "/status")]
    public async Task Page_CanBePictured(string name, string address)
    {
        foreach (var (device, page) in new[]
        {
            ("phone", await browser.PhoneAsync()),
            ("phone-dark", await browser.PhoneAsync(scheme: ColorScheme.Dark)),
            ("desktop", await browser.DesktopAsync()),
        })
        {
            await page.GotoAsync(address);
            await PictureAsync(page, $"{name}-{device}");
        }
    }

    [BrowserFact]
    public async Task DoseResult_CanBePictured()
    {
        foreach (var (device, page) in new[] { ("phone", await browser.PhoneAsync()), ("desktop", await browser.DesktopAsync()) })
        {
            await page.GotoAsync("/drugs/inotuzumab-ozogamicin/dose");
            await PictureAsync(page, $"dose-form-{device}");
            await page.GetByLabel("Height").FillAsync("170");
            await page.GetByLabel("Weight").FillAsync("70");
            await page.GetByLabel("Cycle number").FillAsync("1");
            await page.GetByLabel("Day 1").FillAsync("2026-11-23");
            await page.GetByRole(AriaRole.Button, new() { Name = "Calculate" }).ClickAsync();
            await PictureAsync(page, $"dose-result-{device}");
        }
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        var picture = await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = Environment.GetEnvironmentVariable("PICTURES_FULL") is not null });

        Assert.True(picture.Length > 5_000);
        if (Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".png"), picture);
        }
    }
}
