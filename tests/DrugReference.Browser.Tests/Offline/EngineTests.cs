using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace DrugReference.Browser.Tests.Offline;

/// <summary>The engine in a real browser against the server: one code, so one answer.</summary>
[Collection(SharedBrowser.Name)]
public sealed partial class EngineTests(Browser browser)
{
    private const int Patients = 300;

    [BrowserFact]
    public async Task RandomPatients_GetTheSameResultAndTextsOfServerAndEngine()
    {
        using var client = new HttpClient { BaseAddress = browser.Address };
        var parser = new HtmlParser();
        var form = await parser.ParseDocumentAsync(await client.GetStringAsync(new Uri(DoseForm.Address, UriKind.Relative)));
        var forms = new RandomForms(form, new Random(7));
        var patients = Enumerable.Range(0, Patients).Select(_ => forms.Next()).ToList();
        var page = await browser.DesktopAsync();
        await new DoseCopyPage(page).OpenAsync();
        await page.GotoAsync(DoseForm.Address);

        var written = await page.EvaluateAsync<string[]>(
            """
            async patients => {
              const { ask } = await import('/js/offline.js');
              const answers = [];
              for (const entries of patients) {
                answers.push(await ask('dose', { slug: 'inotuzumab-ozogamicin', entries }));
              }
              return answers;
            }
            """,
            patients.Select(entries => entries.Select(entry => new[] { entry.Key, entry.Value }).ToArray()).ToArray());

        var (doses, problems, doubts) = (0, 0, 0);
        foreach (var (entries, html) in patients.Zip(written))
        {
            using var content = new FormUrlEncodedContent(entries);
            using var response = await client.PostAsync(new Uri(DoseForm.Address, UriKind.Relative), content);
            var server = AnswerOf(await parser.ParseDocumentAsync(await response.Content.ReadAsStringAsync()));
            var engine = AnswerOf(await parser.ParseDocumentAsync(html));
            Assert.StartsWith("Offline copy of 20 November 2026", engine.TextContent.Trim(), StringComparison.Ordinal);
            Assert.Equal(Normal(server), Normal(engine));
            problems += server.ClassList.Contains("error-summary") ? 1 : 0;
            doubts += server.QuerySelector("#doubts-title") is null ? 0 : 1;
            doses += server.QuerySelector(".dose") is null ? 0 : 1;
        }

        Assert.True(doses > 60 && problems > 60 && doubts > 10, $"{doses} doses, {problems} problems, {doubts} doubts say too little.");
    }

    [BrowserFact]
    public async Task Engine_LoadsExactlyTheFilesThatAreNamedForADevice()
    {
        var page = await browser.DesktopAsync();
        await new DoseCopyPage(page).OpenAsync();
        await page.GotoAsync(DoseForm.Address);
        var loaded = new HashSet<string>(StringComparer.Ordinal);
        page.Request += (_, request) =>
        {
            lock (loaded)
            {
                loaded.Add(browser.Address.MakeRelativeUri(new Uri(request.Url)).ToString());
            }
        };

        await DoseForm.FillAsync(page);
        await page.Locator("#result").WaitForAsync();

        Assert.Equal(browser.EngineAssets.Where(IsOfRuntime), loaded.Where(IsOfRuntime).Order(StringComparer.Ordinal));
        Assert.Subset(browser.EngineAssets.ToHashSet(), new HashSet<string> { "js/engine.js", "js/offline.js" });
        Assert.Subset(loaded, new HashSet<string> { "js/engine.js", "js/offline.js" });
    }

    private static bool IsOfRuntime(string address) => address.StartsWith("_framework/", StringComparison.Ordinal);

    private static IElement AnswerOf(IHtmlDocument page) => page.QuerySelector("#result, .error-summary")!;

    /// <summary>Without what must differ: the words of the copy, and the minute of the calculation.</summary>
    private static string Normal(IElement answer)
    {
        foreach (var own in answer.QuerySelectorAll(".copy-note, .plan-end time").ToList())
        {
            own.Remove();
        }

        return Blanks().Replace(answer.OuterHtml.Replace(">Offline copy of 20 November 2026\n", ">", StringComparison.Ordinal), " ")
            .Replace("> <", "><", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"[ \r\n\t]+")]
    private static partial Regex Blanks();
}
