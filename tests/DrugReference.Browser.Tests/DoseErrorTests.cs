using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>What the dose page says to an entry that it cannot use.</summary>
[Collection(SharedBrowser.Name)]
public sealed class DoseErrorTests(Browser browser)
{
    [BrowserTheory]
    [InlineData("height", "70,5")]
    [InlineData("height", "1e2")]
    [InlineData("weight", "NaN")]
    [InlineData("weight", "-1")]
    [InlineData("weight", "")]
    [InlineData("ageYears", "")]
    public async Task Reader_IsToldAtTheFieldWhatIsWrongAndKeepsWhatWasTyped(string field, string typed)
    {
        var page = await browser.PhoneAsync();

        await DoseForm.FillAsync(page);
        await page.Locator($"#{field}").FillAsync(typed);
        await DoseForm.CalculateAsync(page);

        Assert.StartsWith("Error: ", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("#result").CountAsync());
        Assert.Equal(typed, await page.Locator($"#{field}").InputValueAsync());
        Assert.True(await page.Locator($"#{field}-problem").IsVisibleAsync());
        await Assertions.Expect(page.Locator(".error-summary")).ToBeInViewportAsync();
        await page.Locator(".error-summary a").First.ClickAsync();
        Assert.EndsWith($"#{field}", page.Url, StringComparison.Ordinal);
    }
}
