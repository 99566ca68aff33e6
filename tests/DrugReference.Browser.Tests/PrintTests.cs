using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>What comes out of the printer, read back from the PDF.</summary>
[Collection(SharedBrowser.Name)]
public sealed partial class PrintTests(Browser browser)
{
    private const string Words = """
        root => [...document.querySelectorAll(`${root} :is(h1, h2, h3, h4, p, li, th, td, dt, dd, caption)`)]
          .filter(element => element.checkVisibility()).flatMap(element => element.innerText.split(/\s+/)).filter(Boolean)
        """;

    /// <summary>The rows of the tables, without blanks.</summary>
    private const string Rows = "() => [...document.querySelectorAll('main tr')].filter(row => row.checkVisibility()).map(row => row.innerText.replace(/\\s+/g, ''))";

    [PrintFact]
    public async Task Monograph_TakesAtMostFourSheetsWithTheBoxedWarningOnTheFirst()
    {
        var (_, sheets) = await PrintAsync("monograph");

        Assert.InRange(sheets.Length, 1, 4);
        Assert.Contains("Boxed Warning", sheets[0], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Death without relapse", sheets[0], StringComparison.Ordinal);
    }

    [PrintTheory]
    [InlineData("monograph", "article")]
    [InlineData("monograph without regimen", "article")]
    [InlineData("FAQs", "main section")]
    [InlineData("dose result", "#result")]
    public async Task Print_HoldsEveryWordAndOpensEveryAnswer(string kind, string root)
    {
        var (page, sheets) = await PrintAsync(kind);
        var printed = Dense(string.Concat(sheets));
        await PageKinds.UnfoldAsync(page);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var words = await page.EvaluateAsync<string[]>(Words, root);

        Assert.True(words.Length > 10);
        Faults.AssertNone(words.Where(word => !printed.Contains(Dense(word), StringComparison.Ordinal)));
    }

    [PrintTheory]
    [InlineData("monograph")]
    [InlineData("monograph without regimen")]
    [InlineData("FAQs")]
    [InlineData("dose result")]
    public async Task EverySheet_SaysWhenItWasPrintedFromWhereAndOfWhichContent(string kind)
    {
        var (page, sheets) = await PrintAsync(kind);
        var digest = (await page.Locator(".site-footer code").First.TextContentAsync())!.Trim();
        var address = new Uri(page.Url);

        foreach (var sheet in sheets.Select(Dense))
        {
            Assert.Contains(digest, sheet, StringComparison.Ordinal);
            Assert.Contains(address.Authority + address.AbsolutePath.TrimEnd('/'), sheet, StringComparison.Ordinal);
            Assert.Matches(Printed(), sheet);
        }
    }

    [PrintTheory]
    [InlineData("dose result")]
    [InlineData("dose result on hold")]
    [InlineData("dose result with a stop")]
    [InlineData("dose result with many cautions")]
    public async Task Result_TakesOneSheet(string kind)
    {
        var (_, sheets) = await PrintAsync(kind);

        Assert.Single(sheets);
    }

    [PrintTheory]
    [InlineData("monograph")]
    [InlineData("dose result with many cautions")]
    public async Task Row_StandsOnOneSheetAsAWhole(string kind)
    {
        var (page, sheets) = await PrintAsync(kind);
        var dense = sheets.Select(Dense).ToList();
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var rows = await page.EvaluateAsync<string[]>(Rows);

        Assert.True(rows.Length > 3);
        Faults.AssertNone(rows.Where(row => !dense.Any(sheet => sheet.Contains(Dense(row), StringComparison.Ordinal))));
    }

    private async Task<(IPage Page, string[] Sheets)> PrintAsync(string kind)
    {
        var page = await browser.LookAsync(Reader.Desktop);
        await PageKinds.OpenAsync(browser, page, kind);
        return (page, await Pdf.SheetsAsync(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true })));
    }

    /// <summary>Without blanks, and without the hyphens of soft breaks: where lines end differs between screen and paper.</summary>
    private static string Dense(string text) => Blank().Replace(text, string.Empty);

    [GeneratedRegex(@"[\s\u00A0\u00AD\u2060]+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"[Pp]rinted(?:on|at)?:?[A-Za-z]{0,3}[0-9]{1,2}[A-Z][a-z]+20[0-9]{2},?[0-9]{2}:[0-9]{2}")]
    private static partial Regex Printed();
}
