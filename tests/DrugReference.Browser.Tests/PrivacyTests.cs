using System.Text;
using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>A device of the ward is shared: what one person typed is on it for nobody else.</summary>
public sealed class PrivacyTests : IDisposable
{
    private const string SearchText = "qzxsearchwvk";
    private const string QuestionText = "qzxquestionwvk";

    /// <summary>Figures of a patient, as they are typed.</summary>
    private static readonly string[] Figures = ["163.57", "71.39", "61.73", "2031-05-07"];

    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("drugreference-profile-");

    [BrowserFact]
    public async Task Session_LeavesNoFigureOnTheDeviceAndAsksNobodyElse()
    {
        using var portal = new PortalServer();
        using var playwright = await Playwright.CreateAsync();
        var (requests, sentPages) = (new List<Uri>(), new List<string>());
        await using (var context = await playwright.Chromium.LaunchPersistentContextAsync(
            _profile.FullName, new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments, BaseURL = portal.Address.ToString() }))
        {
            context.Request += (_, request) => requests.Add(new Uri(request.Url));
            context.Request += (_, request) => sentPages.AddRange(request.IsNavigationRequest && request.Method == "POST" ? [request.Url] : []);
            var page = context.Pages[0];
            await SearchAsync(page);
            await CalculateAsync(page);

            Assert.Empty(await context.CookiesAsync());
            Assert.Equal("[0,0,0]", await page.EvaluateAsync<string>(
                "async () => JSON.stringify([localStorage.length, sessionStorage.length, (await indexedDB.databases()).length])"));
        }

        Assert.NotEmpty(requests);
        Assert.All(requests, request => Assert.Equal(portal.Address.Authority, request.Authority));
        Assert.All(requests, request => Assert.DoesNotContain(Figures, figure => request.ToString().Contains(figure, StringComparison.Ordinal)));
        Assert.Equal([], FilesWith([.. Figures, SearchText, QuestionText]));
        Assert.DoesNotContain(requests, request => request.Query.Length > 0);

        // Such a page is written to the disk with all that was sent, whether or not it has been just now.
        Assert.Empty(sentPages);
    }

    public void Dispose() => _profile.Delete(recursive: true);

    private static async Task SearchAsync(IPage page)
    {
        await page.GotoAsync("/");
        await page.Locator("#q").PressSequentiallyAsync(SearchText);
        await page.Locator("#q").PressAsync("Enter");
        await page.GetByText("Not in this formulary").WaitForAsync();
        Assert.Contains(SearchText, await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync("/faqs");
        await page.Locator("#q").FillAsync(QuestionText);
        await page.Locator("#q").PressAsync("Enter");
        await page.GetByText("Not in this formulary").WaitForAsync();
    }

    private static async Task CalculateAsync(IPage page)
    {
        await DoseForm.FillAsync(page);
        await page.Locator("#height").FillAsync(Figures[0]);
        await page.Locator("#weight").FillAsync(Figures[1]);
        await page.Locator("#ageYears").FillAsync(Figures[2]);
        await DoseForm.FillStartAsync(page, Figures[3]);
        await DoseForm.CalculateAsync(page);
        Assert.Contains(Figures[0], await page.Locator("#result").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Files of the profile that hold any of the texts, in either coding.</summary>
    private List<string> FilesWith(string[] texts)
    {
        var sought = texts.SelectMany(text => (byte[][])[Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes(text)]).ToList();
        return [.. _profile.EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => File.ReadAllBytes(file.FullName) is var bytes && sought.Any(text => bytes.AsSpan().IndexOf(text) >= 0))
            .Select(file => Path.GetRelativePath(_profile.FullName, file.FullName)).Order(StringComparer.Ordinal)];
    }
}
