using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>The three uses of the portal, on a phone and on a desktop, with and without JavaScript.</summary>
[Collection(SharedBrowser.Name)]
public sealed class JourneyTests(Browser browser)
{
    /// <summary>The texts that stand as a whole within the first screen, as someone reads them who scrolls nothing.</summary>
    private const string InSight = """
        () => [...document.querySelectorAll('main :is(p, li, td, th, dd, tr, summary)')].filter(element => {
          const { top, bottom, height } = element.getBoundingClientRect();
          return element.checkVisibility() && height > 0 && top >= 0 && bottom <= innerHeight;
        }).map(element => element.innerText.replace(/\s+/g, ' ')).join('\n')
        """;

    public static TheoryData<bool, bool> PhoneAndJavaScript => new() { { true, false }, { true, true }, { false, false }, { false, true } };

    [BrowserTheory]
    [MemberData(nameof(PhoneAndJavaScript))]
    public async Task Reader_CanBrowseFromTheAToZToASectionOfAMonograph(bool isPhone, bool javaScript)
    {
        var page = await OpenAsync(isPhone, javaScript);

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "I", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Inotuzumab ozogamicin" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Contraindications", Exact = true }).First.ClickAsync();

        Assert.EndsWith("/drugs/inotuzumab-ozogamicin#contraindications", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Contraindications", Exact = true })).ToBeInViewportAsync();
    }

    [BrowserTheory]
    [MemberData(nameof(PhoneAndJavaScript))]
    public async Task Reader_CanSearchTheQuestionsAndReadTheAnswerInTheMonograph(bool isPhone, bool javaScript)
    {
        var page = await OpenAsync(isPhone, javaScript);

        await page.GotoAsync("/faqs");
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search the questions" }).FillAsync("infusion reaction");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".result h3 a").First.ClickAsync();

        Assert.Contains("/drugs/inotuzumab-ozogamicin#faq-", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("details:target .faq-answer")).ToBeInViewportAsync();
    }

    [BrowserTheory]
    [MemberData(nameof(PhoneAndJavaScript))]
    public async Task Reader_CanLookUpTheDosesOfACycle(bool isPhone, bool javaScript)
    {
        var page = await OpenAsync(isPhone, javaScript);

        await DoseForm.FillAsync(page);
        await DoseForm.CalculateAsync(page);

        Assert.Equal(DoseForm.Address, new Uri(page.Url).PathAndQuery);
        Assert.Equal(["1.45 mg", "0.91 mg", "0.91 mg"], await DoseForm.DosesAsync(page));
        Assert.Contains("1.8181", await page.Locator("#result").InnerTextAsync(), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#plan-title")).ToBeInViewportAsync();
        Assert.Equal("170", await page.Locator("#height").InputValueAsync());
    }

    public static TheoryData<string, string, bool, bool> Questions
    {
        get
        {
            var rows = new TheoryData<string, string, bool, bool>();
            foreach (var (typed, answer) in new[] { ("besponsa dose", @"0\.8\smg/m²"), ("inotuzumab liver", @"bilirubin.*1\.5\b"), ("infusion reaction", "[Ii]nterrupt the infusion") })
            {
                foreach (var row in PhoneAndJavaScript)
                {
                    rows.Add(typed, answer, (bool)row[0], (bool)row[1]);
                }
            }

            return rows;
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Questions))]
    public async Task Reader_ReadsTheAnswerTwoTapsAfterTyping(string typed, string answer, bool isPhone, bool javaScript)
    {
        var page = await OpenAsync(isPhone, javaScript);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Searchbox).Or(page.GetByRole(AriaRole.Combobox)).First.FillAsync(typed);

        await page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).First.ClickAsync();
        await page.Locator("main h3 a").First.ClickAsync();

        await page.WaitForURLAsync("**/drugs/inotuzumab-ozogamicin#*");
        Assert.Matches(answer, await page.EvaluateAsync<string>(InSight));
    }

    private Task<IPage> OpenAsync(bool isPhone, bool javaScript) =>
        browser.LookAsync((isPhone ? Reader.Phone : Reader.Desktop) with { JavaScript = javaScript });
}
