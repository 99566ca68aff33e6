using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>The dose form as a person fills it.</summary>
internal static class DoseForm
{
    public const string Address = "/drugs/inotuzumab-ozogamicin/dose";

    /// <summary>170 cm, 70 kg, 42 years, cycle 1, EU: the worked case.</summary>
    public static async Task FillAsync(IPage page)
    {
        await page.GotoAsync(Address);
        await page.Locator("#height").FillAsync("170");
        await page.Locator("#heightUnit").CheckAsync();
        await page.Locator("#weight").FillAsync("70");
        await page.Locator("#weightUnit").CheckAsync();
        await page.Locator("#ageYears").FillAsync("42");
        await page.Locator("#cycle").FillAsync("1");
    }

    /// <summary>The date of day 1, which is folded away.</summary>
    public static async Task FillStartAsync(IPage page, string date)
    {
        await UnfoldAsync(page, "Dates");
        await page.Locator("#start").FillAsync(date);
    }

    public static Task UnfoldAsync(IPage page, string group) => page.Locator("summary", new() { HasText = group }).ClickAsync();

    public static async Task CalculateAsync(IPage page)
    {
        await page.Locator("#calculate").ClickAsync();
        await AnsweredAsync(page);
    }

    /// <summary>Waits for the answer as a whole: it takes the focus, with the script and without.</summary>
    public static async Task AnsweredAsync(IPage page)
    {
        await Assertions.Expect(page.Locator(":is(#result, .error-summary):focus")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        while (await page.EvaluateAsync<string>("document.readyState") != "complete")
        {
            await Task.Delay(20);
        }
    }

    public static async Task<IEnumerable<string>> DosesAsync(IPage page) =>
        (await page.Locator("#result .dose").AllInnerTextsAsync()).Select(text => text.Replace('\u00A0', ' '));
}
