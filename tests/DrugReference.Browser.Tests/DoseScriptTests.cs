using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>What the script of the dose page adds, and what it must never leave standing (hazard H23).</summary>
[Collection(SharedBrowser.Name)]
public sealed class DoseScriptTests(Browser browser)
{
    [BrowserFact]
    public async Task Reader_SeesTheSameResultLiveAndPosted()
    {
        var page = await browser.DesktopAsync();
        await DoseForm.FillAsync(page);
        await DoseForm.FillStartAsync(page, "2026-11-23");
        await page.Locator("#result").WaitForAsync();
        var live = await ResultAsync(page);
        Assert.Equal("start", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Contains("cycle\u00A01", await page.Locator("#dose-status").InnerTextAsync(), StringComparison.Ordinal);

        await DoseForm.CalculateAsync(page);

        Assert.Equal(live, await ResultAsync(page));
        Assert.Equal(["1.45 mg", "0.91 mg", "0.91 mg"], await DoseForm.DosesAsync(page));
    }

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EditingOneDigit_RemovesTheResultAtOnce(bool isPosted)
    {
        var page = await browser.DesktopAsync();
        await DoseForm.FillAsync(page);
        await page.Locator("#result").WaitForAsync();
        if (isPosted)
        {
            await DoseForm.CalculateAsync(page);
        }

        var milliseconds = await page.EvaluateAsync<double>("""
            () => new Promise(resolve => {
              const started = performance.now();
              new MutationObserver(() => {
                if (!document.getElementById('result')) { resolve(performance.now() - started); }
              }).observe(document.getElementById('answer'), { childList: true });
              const weight = document.getElementById('weight');
              weight.value = '71';
              weight.dispatchEvent(new Event('input', { bubbles: true }));
            })
            """);

        Assert.InRange(milliseconds, 0, 100);
        await Assertions.Expect(page.Locator("#result .plan-basis")).ToContainTextAsync("71\u00A0kg");
    }

    [BrowserFact]
    public async Task Reader_SeesProblemsLiveWithoutLosingTheField()
    {
        var page = await browser.DesktopAsync();
        await DoseForm.FillAsync(page);
        await page.Locator("#result").WaitForAsync();

        await page.Locator("#weight").PressSequentiallyAsync(",5");

        await Assertions.Expect(page.Locator("#answer .error-summary")).ToContainTextAsync("Use a point, not a comma");
        Assert.Equal(0, await page.Locator("#result").CountAsync());
        Assert.Equal("weight", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [BrowserFact]
    public async Task UnusualEntry_AsksAReasonOnceForTheseEntries()
    {
        var page = await browser.DesktopAsync();
        await DoseForm.FillAsync(page);
        await page.Locator("#weight").FillAsync("39");
        await page.GetByText("The patient's build").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the doses with this reason" }).ClickAsync();
        await Assertions.Expect(page.Locator(".plan-reason")).ToBeVisibleAsync();

        await page.Locator("#weight").FillAsync("38");

        await Assertions.Expect(page.Locator("#doubts-title")).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator(".dose").CountAsync());
    }

    [BrowserFact]
    public async Task Form_AsksOnlyWhatTheUnitAndTheCycleNeed()
    {
        var page = await browser.DesktopAsync();
        await DoseForm.FillAsync(page);

        Assert.False(await page.Locator("#heightInches").IsVisibleAsync());
        Assert.False(await page.Locator("#response").IsVisibleAsync());
        await page.Locator("#heightUnit-ft").CheckAsync();
        await page.Locator("#cycle").FillAsync("2");

        Assert.True(await page.Locator("#heightInches").IsVisibleAsync());
        Assert.True(await page.Locator("#response").IsVisibleAsync());
        Assert.False(await page.Locator("#weightPounds").IsVisibleAsync());
    }

    /// <summary>A cycle that is no number hides nothing that every dose needs.</summary>
    [BrowserFact]
    public async Task NonsenseInTheCycle_LeavesTheFormAsItIs()
    {
        var page = await browser.DesktopAsync();
        await DoseForm.FillAsync(page);
        await page.Locator("#cycle").FillAsync("two");

        await Assertions.Expect(page.Locator("#answer .error-summary")).ToContainTextAsync("two");
        foreach (var field in new[] { "#label", "#height", "#weight" })
        {
            Assert.True(await page.Locator(field).IsVisibleAsync(), field);
        }
    }

    /// <summary>Neither a page around the result nor a figure of the patient in an address.</summary>
    [BrowserFact]
    public async Task Script_AsksForTheAnswerAlone()
    {
        var page = await browser.DesktopAsync();
        var answered = page.WaitForResponseAsync(response => response.Request.Method == "POST");

        await DoseForm.FillAsync(page);

        var answer = await answered;
        Assert.EndsWith(DoseForm.Address + "/answer", answer.Url, StringComparison.Ordinal);
        var written = await answer.TextAsync();
        Assert.StartsWith("<section id=\"result\"", written, StringComparison.Ordinal);
        Assert.DoesNotContain("dose-form\" class", written, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#result")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Server_OutOfReach_LeavesNoDoseAndAPlainSentence()
    {
        var page = await browser.DesktopAsync();
        await DoseForm.FillAsync(page);
        await page.Locator("#result").WaitForAsync();
        await page.Context.SetOfflineAsync(true);

        await page.Locator("#weight").FillAsync("71");

        await Assertions.Expect(page.Locator("#dose-status")).ToContainTextAsync("could not be reached");
        Assert.Equal(0, await page.Locator("#result").CountAsync());
        Assert.True(await page.Locator("#calculate").IsEnabledAsync());
    }

    /// <summary>A form that went meanwhile says why; one that was asked too often stays as it is.</summary>
    [BrowserTheory]
    [InlineData(404, "")]
    [InlineData(429, "170")]
    public async Task RefusedForm_ShowsNoDoseAndLosesNothingThatCanBeSentAgain(int status, string height)
    {
        var page = await browser.DesktopAsync();
        await DoseForm.FillAsync(page);
        await page.Locator("#result").WaitForAsync();
        await page.RouteAsync("**/dose", route => route.Request.Method == "POST"
            ? route.FulfillAsync(new() { Status = status, ContentType = status == 404 ? "text/html" : "text/plain", Body = "No." })
            : route.ContinueAsync());

        await page.Locator("#calculate").ClickAsync();

        await Assertions.Expect(page.Locator("#height")).ToHaveValueAsync(height);
        await Assertions.Expect(page.Locator("#dose-status")).ToHaveTextAsync(status == 404 ? "" : "The server gave no result: no doses. Press Calculate to try again.");
        Assert.Equal(0, await page.Locator("#result").CountAsync());
    }

    [BrowserFact]
    public async Task Reader_CanCopyThePlan()
    {
        var page = await browser.DesktopAsync();
        await page.Context.GrantPermissionsAsync(["clipboard-write"]);
        await DoseForm.FillAsync(page);
        await page.GetByText("Copy as plain text").ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("#dose-status")).ToHaveTextAsync("Copied");

        // No page of the portal may read the clipboard; who pastes may.
        await page.Locator("#q-header").FocusAsync();
        await page.Keyboard.PressAsync("Control+V");
        Assert.Contains("1.45 mg", await page.Locator("#q-header").InputValueAsync(), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData("reload")]
    [InlineData("back")]
    [InlineData("kept")]
    [InlineData("search")]
    [InlineData("idle")]
    public async Task NextPerson_FindsAnEmptyForm(string way)
    {
        var page = await browser.DesktopAsync();
        if (way == "idle")
        {
            await page.Clock.InstallAsync();
        }

        await DoseForm.FillAsync(page);
        await page.Locator("#result").WaitForAsync();
        switch (way)
        {
            case "reload":
                await page.ReloadAsync();
                break;
            case "back":
                await page.GotoAsync("/faqs");
                await page.GoBackAsync();
                break;
            case "search":
                await page.Locator("#q-header").FillAsync("VOD");
                await page.Locator("#q-header").PressAsync("Enter");
                await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Search: VOD");
                await page.GoBackAsync();
                break;
            case "kept":
                // What a browser tells a page that it kept in memory and shows again.
                await page.EvaluateAsync("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
                break;
            default:
                await page.Clock.RunForAsync(5 * 60 * 1000 + 6000);
                break;
        }

        Assert.Equal("", await page.EvaluateAsync<string>("""
            [...document.querySelectorAll('#dose-form input[type=text], #dose-form input[type=date], #dose-form select:not(#formula)')]
              .map(field => field.value).join('')
            """));
        Assert.Equal(["EU", ""], await page.EvaluateAsync<string[]>("[...document.querySelectorAll('#dose-form :checked:not(option)')].map(field => field.value)"));
        Assert.Equal(0, await page.Locator("#result").CountAsync());
    }

    [BrowserFact]
    public async Task Page_StoresNothingAndBreaksNoPolicy()
    {
        var page = await browser.DesktopAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);

        await DoseForm.FillAsync(page);
        await page.Locator("#result").WaitForAsync();
        await DoseForm.CalculateAsync(page);

        Assert.Empty(complaints);
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length + document.cookie.length"));
    }

    /// <summary>What a reader reads: without the minute of the calculation.</summary>
    private static async Task<string> ResultAsync(IPage page) => await page.EvaluateAsync<string>("""
        (() => {
          const copy = document.getElementById('result').cloneNode(true);
          copy.querySelector('.plan-end time').remove();
          return copy.textContent.replace(/\s+/g, ' ');
        })()
        """);
}
