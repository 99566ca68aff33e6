using System.Text.RegularExpressions;

namespace DrugReference.Browser.Tests;

/// <summary>
/// What a screen reader is given, state by state, compared with the texts in the folder <c>Trees</c>. <c>APPROVE=1</c> writes them anew: what changed is then
/// read in the commit.
/// </summary>
[Collection(SharedBrowser.Name)]
public sealed partial class TreeTests(Browser browser)
{
    private static readonly string Folder = Path.Combine(Repository.Folder, "tests", "DrugReference.Browser.Tests", "Trees");

    [BrowserTheory]
    [InlineData("home", "body")]
    [InlineData("A to Z with a banned drug", "main")]
    [InlineData("monograph without regimen", "main")]
    [InlineData("banned drug", "main")]
    [InlineData("search with nothing found", "main")]
    [InlineData("dose form", "main")]
    [InlineData("dose errors", "main")]
    [InlineData("dose doubt", "#result")]
    [InlineData("dose result", "#result")]
    [InlineData("dose result on hold", "#result")]
    [InlineData("dose result with a stop", "#result")]
    [InlineData("no such page", "main")]
    public async Task ScreenReader_IsGivenTheTreeThatWasApproved(string kind, string part)
    {
        var tree = await TreeAsync(kind, part);

        var file = Path.Combine(Folder, kind.Replace(' ', '-') + ".yaml");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllTextAsync(file, tree);
        }

        Assert.Equal(await File.ReadAllTextAsync(file), tree);
    }

    [BrowserTheory]
    [InlineData("dose result")]
    [InlineData("dose result on hold")]
    public async Task ScreenReader_SaysEachFigureOfAResultWithItsUnit(string kind)
    {
        var tree = await TreeAsync(kind, "#result");

        Assert.True(Cell().Count(tree) >= 9);
        Faults.AssertNone(Cell().Matches(tree).Select(cell => cell.Value).Where(cell => !FigureWithUnit().IsMatch(cell)));
        Faults.AssertNone(BareNumber().Matches(tree).Select(line => line.Value));
    }

    private async Task<string> TreeAsync(string kind, string part)
    {
        var page = await browser.LookAsync(Reader.Phone with { JavaScript = false });
        await PageKinds.OpenAsync(browser, page, kind);
        return Steady(await page.Locator(part).AriaSnapshotAsync());
    }

    /// <summary>Without what differs from day to day: digests, dates and times.</summary>
    private static string Steady(string tree) =>
        Clock().Replace(Day().Replace(Digest().Replace(tree, "DIGEST"), "DATE"), "TIME").ReplaceLineEndings("\n") + "\n";

    [GeneratedRegex(@"(?<= cell "").*(?="")")]
    private static partial Regex Cell();

    [GeneratedRegex(@"[0-9]\s(?:mg|mL|vials?|milligrams?|millilitres?)\b")]
    private static partial Regex FigureWithUnit();

    [GeneratedRegex(@"^ *- \w+:? ""?[0-9.,]+""?$", RegexOptions.Multiline)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"\b[0-9a-f]{12,64}\b")]
    private static partial Regex Digest();

    [GeneratedRegex(@"\b[0-9]{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) 20[0-9]{2}\b|\b20[0-9]{2}-[0-9]{2}-[0-9]{2}\b")]
    private static partial Regex Day();

    [GeneratedRegex(@"\b[0-9]{2}:[0-9]{2} UTC\b")]
    private static partial Regex Clock();
}
