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

        await DoseForm.FillAsync(page);
        await DoseForm.CalculateAsync(page);

        Assert.EndsWith(DoseForm.Address + "#result", page.Url, StringComparison.Ordinal);
        Assert.Equal(["1.45 mg", "0.91 mg", "0.91 mg"], await DoseForm.DosesAsync(page));
        Assert.Contains("1.8181", await page.Locator("#result").InnerTextAsync(), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#plan-title")).ToBeInViewportAsync();
        Assert.Equal("170", await page.Locator("#height").InputValueAsync());
    }

    [BrowserFact]
    public async Task Reader_CanLookUpTheDosesWithAtMostFortyKeyPresses()
    {
        var page = await browser.PhoneAsync();
        await page.GotoAsync(DoseForm.Address);

        // Past the header; the link of the drug, for whom it is, the label, height and unit, no inches, weight and unit, no pounds, age, cycle.
        string[] keys =
        [
            "Tab", "Enter", "Tab", "Tab", "Tab", "Tab", "1", "7", "0", "Tab", "Space", "Tab", "Tab", "7", "0", "Tab", "Space", "Tab",
            "Tab", "4", "2", "Tab", "1", "Enter",
        ];
        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key);
        }

        Assert.InRange(keys.Length, 1, 40);
        await Assertions.Expect(page.Locator("#result .dose").First).ToHaveTextAsync("1.45\u00A0mg");
        Assert.Equal(["1.45 mg", "0.91 mg", "0.91 mg"], await DoseForm.DosesAsync(page));
    }

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

    [BrowserFact]
    public async Task DoseForm_HasOnlyTargetsOf44Pixels()
    {
        var page = await browser.PhoneAsync(javaScript: true);
        await DoseForm.FillAsync(page);
        await DoseForm.FillStartAsync(page, "2026-11-23");
        await DoseForm.CalculateAsync(page);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");

        // A radio or a box is hit through its label; a link inside a sentence is let off by WCAG 2.5.8.
        var small = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('main .choice, main summary, main button, main select, main textarea, main .button, '
              + 'main input:not([type=radio], [type=checkbox], [type=hidden])')]
              .filter(target => target.checkVisibility() && target.getBoundingClientRect().height < 44)
              .map(target => target.outerHTML)
            """);

        Assert.Empty(small);
    }

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/drugs")]
    [InlineData("/drugs/inotuzumab-ozogamicin")]
    [InlineData("/drugs/inotuzumab-ozogamicin/dose")]
    [InlineData("/faqs")]
    [InlineData("/search?q=liver")]
    [InlineData("/changes")]
    [InlineData("/status")]
    [InlineData("/drugs/nothing")]
    public async Task Page_NeverScrollsSidewaysOnANarrowPhone(string address)
    {
        var page = await browser.PhoneAsync(javaScript: true);
        await page.SetViewportSizeAsync(320, 640);

        await page.GotoAsync(address);

        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [BrowserTheory]
    [InlineData("170", false)]
    [InlineData("170,5", true)]
    [InlineData("205.5", false)]
    public async Task DoseAnswer_NeverScrollsSidewaysOnANarrowPhone(string height, bool isWrong)
    {
        var page = await browser.PhoneAsync();
        await page.SetViewportSizeAsync(320, 640);

        await DoseForm.FillAsync(page);
        await DoseForm.FillStartAsync(page, "2026-11-23");
        await page.Locator("#height").FillAsync(height);
        await DoseForm.CalculateAsync(page);

        Assert.Equal(isWrong ? 0 : 1, await page.Locator("#result").CountAsync());
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
