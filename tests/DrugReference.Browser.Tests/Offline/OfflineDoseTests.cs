using Microsoft.Playwright;

namespace DrugReference.Browser.Tests.Offline;

/// <summary>The calculator where the server cannot be reached: the engine of the copy answers in place, and says that it does.</summary>
[Collection(SharedBrowser.Name)]
public sealed class OfflineDoseTests(Browser browser)
{
    private const string Banner = "Offline copy of 20 November 2026";

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reader_SeesDosesOfTheCopyWhileTyping(bool isMarked)
    {
        var page = await browser.DesktopAsync();
        await new DoseCopyPage(page) { IsMarked = isMarked }.OpenAsync();

        await DoseForm.FillAsync(page);
        await page.Locator("#result").WaitForAsync();

        Assert.StartsWith(Banner, (await page.Locator("#result").InnerTextAsync()).Trim(), StringComparison.Ordinal);
        Assert.StartsWith("Offline copy: Inotuzumab", await page.Locator("#dose-status").InnerTextAsync(), StringComparison.Ordinal);
        Assert.StartsWith(Banner, await page.Locator("#plan-text").InputValueAsync(), StringComparison.Ordinal);
        Assert.Equal(["1.45 mg", "0.91 mg", "0.91 mg"], await DoseForm.DosesAsync(page));
    }

    [BrowserFact]
    public async Task Reader_SendsTheFormAndIsLedToTheResult()
    {
        var page = await browser.DesktopAsync();
        await new DoseCopyPage(page).OpenAsync();
        await DoseForm.FillAsync(page);
        await page.Locator("#weight").FillAsync("");

        await page.Locator("#calculate").ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        Assert.Contains(Banner, await page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("#result").CountAsync());
        await page.Locator("#weight").FillAsync("70");
        await page.Locator("#calculate").ClickAsync();

        await Assertions.Expect(page.Locator("#result")).ToBeFocusedAsync();
        Assert.Equal(["1.45 mg", "0.91 mg", "0.91 mg"], await DoseForm.DosesAsync(page));
        Assert.Equal("170", await page.Locator("#height").InputValueAsync());
    }

    [BrowserFact]
    public async Task UnusualEntry_AsksItsReasonOfflineToo()
    {
        var page = await browser.DesktopAsync();
        await new DoseCopyPage(page).OpenAsync();
        await DoseForm.FillAsync(page);
        await page.Locator("#weight").FillAsync("39");
        await page.GetByText("The patient's build").ClickAsync();
        Assert.Equal(0, await page.Locator(".dose").CountAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Show the doses with this reason" }).ClickAsync();

        await Assertions.Expect(page.Locator(".plan-reason")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#result")).ToContainTextAsync(Banner);
    }

    [BrowserFact]
    public async Task Reader_SavesTheDaysAsACalendarFile()
    {
        var page = await browser.DesktopAsync();
        await new DoseCopyPage(page).OpenAsync();
        await DoseForm.FillAsync(page);
        await DoseForm.FillStartAsync(page, "2026-11-23");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Calendar file of the days" }).ClickAsync());

        Assert.Equal("inotuzumab-ozogamicin-cycle-1.ics", download.SuggestedFilename);
        var text = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Contains("DTSTART;VALUE=DATE:20261130", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1.45", text, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task FormOfOtherContent_GetsNoDose()
    {
        var page = await browser.DesktopAsync();
        await new DoseCopyPage(page).OpenAsync();
        await DoseForm.FillAsync(page);
        await page.Locator("#result").WaitForAsync();
        await page.EvaluateAsync("document.querySelector('#dose-form [name=digest]').value = 'another'");

        await page.Locator("#weight").FillAsync("71");

        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("The content changed since this form was opened");
        Assert.Equal(0, await page.Locator("#result").CountAsync());
    }

    [BrowserTheory]
    [InlineData(null, null, "keeps no offline copy")]
    [InlineData(null, "2026-11-21T00:00:00Z", "has expired")]
    [InlineData("0000", "2099-01-01T00:00:00Z", "cannot be used")]
    public async Task Copy_ThatIsMissingExpiredOrIncomplete_LeavesNoDoseAndAPlainSentence(string? digest, string? expiresAt, string words)
    {
        var page = await browser.DesktopAsync();
        await new DoseCopyPage(page) { Digest = digest, ExpiresAt = expiresAt }.OpenAsync();

        await DoseForm.FillAsync(page);

        await Assertions.Expect(page.Locator("#dose-status")).ToContainTextAsync(words);
        await Assertions.Expect(page.Locator("#dose-status")).ToContainTextAsync("no doses");
        Assert.Equal(0, await page.Locator("#result, .error-summary").CountAsync());
    }

    [BrowserFact]
    public async Task Page_StoresNothingAndBreaksNoPolicy()
    {
        var page = await browser.DesktopAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await new DoseCopyPage(page).OpenAsync();

        await DoseForm.FillAsync(page);
        await page.Locator("#result").WaitForAsync();

        // The copy is given by the test here, and no service worker is wanted beside it.
        Assert.DoesNotContain(complaints, words => !words.EndsWith("blocked by Playwright", StringComparison.Ordinal));
        Assert.Equal(0, await page.EvaluateAsync<int>(
            "(async () => localStorage.length + sessionStorage.length + (await caches.keys()).length + (await indexedDB.databases()).length)()"));
    }
}
