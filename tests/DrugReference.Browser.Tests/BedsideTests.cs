using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>The three jobs of the portal on a phone 360 px wide, without JavaScript.</summary>
[Collection(SharedBrowser.Name)]
public sealed class BedsideTests(Browser browser)
{
    [BrowserFact]
    public async Task Reader_CanBrowseFromTheAToZToASectionOfAMonograph()
    {
        var page = await browser.PhoneAsync();

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "I", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Inotuzumab ozogamicin" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Contraindications", Exact = true }).ClickAsync();

        Assert.EndsWith("/drugs/inotuzumab-ozogamicin#contraindications", page.Url, StringComparison.Ordinal);
        var heading = page.GetByRole(AriaRole.Heading, new() { Name = "Contraindications", Exact = true });
        Assert.True(await heading.IsVisibleAsync());
        Assert.InRange((await heading.BoundingBoxAsync())!.Y, 0, 740);
    }

    [BrowserFact]
    public async Task Reader_CanSearchTheQuestionsAndReadTheAnswerInTheMonograph()
    {
        var page = await browser.PhoneAsync();

        await page.GotoAsync("/faqs");
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search the questions" }).FillAsync("infusion reaction");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".result h3 a").First.ClickAsync();

        Assert.Contains("/drugs/inotuzumab-ozogamicin#faq-", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("details:target .faq-answer")).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task Reader_CanLookUpTheDosesOfACycle()
    {
        var page = await browser.PhoneAsync();

        await page.GotoAsync("/drugs/inotuzumab-ozogamicin/dose");
        await page.GetByLabel("Height").FillAsync("170");
        await page.GetByLabel("Weight").FillAsync("70");
        await page.GetByLabel("Cycle number").FillAsync("1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Calculate" }).ClickAsync();

        Assert.EndsWith("/drugs/inotuzumab-ozogamicin/dose", page.Url, StringComparison.Ordinal);
        var plan = page.Locator(".plan");
        Assert.Equal(
            ["1.45 mg", "0.91 mg", "0.91 mg"],
            (await plan.Locator(".dose").AllInnerTextsAsync()).Select(text => text.Replace('\u00A0', ' ')));
        Assert.Contains("1.8181", await plan.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("170", await page.GetByLabel("Height").InputValueAsync());
    }

    [BrowserTheory]
    [InlineData("Height", "70,5")]
    [InlineData("Height", "1e2")]
    [InlineData("Weight", "NaN")]
    [InlineData("Weight", "-1")]
    [InlineData("Weight", "")]
    public async Task Reader_IsToldAtTheFieldWhatIsWrongAndKeepsWhatWasTyped(string field, string typed)
    {
        var page = await browser.PhoneAsync();

        await page.GotoAsync("/drugs/inotuzumab-ozogamicin/dose");
        await page.GetByLabel("Height").FillAsync("170");
        await page.GetByLabel("Weight").FillAsync("70");
        await page.GetByLabel("Cycle number").FillAsync("1");
        await page.GetByLabel(field).FillAsync(typed);
        await page.GetByRole(AriaRole.Button, new() { Name = "Calculate" }).ClickAsync();

        Assert.StartsWith("Error: ", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator(".plan").CountAsync());
        Assert.Equal(typed, await page.GetByLabel(field).InputValueAsync());
        Assert.True(await page.Locator($"#{field}-problem").IsVisibleAsync());
        await page.Locator(".error-summary a").First.ClickAsync();
        Assert.EndsWith($"#{field}", page.Url, StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/drugs")]
    [InlineData("/drugs/inotuzumab-ozogamicin")]
    [InlineData("/drugs/inotuzumab-ozogamicin/dose")]
    [InlineData("/faqs")]
    [InlineData("/search?q=liver")]
    [InlineData("/status")]
    [InlineData("/drugs/nothing")]
    public async Task Page_NeverScrollsSidewaysOnANarrowPhone(string address)
    {
        var page = await browser.PhoneAsync(javaScript: true);
        await page.SetViewportSizeAsync(320, 640);

        await page.GotoAsync(address);

        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [BrowserFact]
    public async Task Browser_MakesNoRequestElsewhereAndIsGivenNoCookie()
    {
        var page = await browser.DesktopAsync();
        var foreign = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != browser.Address.Authority)
            {
                foreign.Add(request.Url);
            }
        };
        page.Console += (_, message) => complaints.Add(message.Text);

        foreach (var address in new[] { "/", "/drugs/inotuzumab-ozogamicin", "/drugs/inotuzumab-ozogamicin/dose", "/faqs" })
        {
            await page.GotoAsync(address);
        }

        Assert.Empty(foreign);
        Assert.Empty(complaints);
        Assert.Empty(await page.Context.CookiesAsync());
    }
}
