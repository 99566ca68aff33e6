namespace DrugReference.Browser.Tests;

/// <summary>A figure is read in one glance with its unit, and stands out (hazard H10).</summary>
[Collection(SharedBrowser.Name)]
public sealed class FigureTests(Browser browser)
{
    /// <summary>Widths of a phone, of a desktop at 200 % and at 400 %, and a phone whose letters are twice as large.</summary>
    private static readonly (int Width, int TextPercent)[] Sizes = [(360, 100), (640, 100), (320, 100), (360, 200)];

    private const string LetterSize = """
        percent => {
          const root = document.documentElement;
          root.style.fontSize = '';
          if (percent !== 100) { root.style.fontSize = parseFloat(getComputedStyle(root).fontSize) * percent / 100 + 'px'; }
        }
        """;

    [BrowserTheory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Figure_IsNeverSplitFromItsUnit(string kind)
    {
        var page = await browser.LookAsync(Reader.Phone);
        await PageKinds.OpenAsync(browser, page, kind);
        await PageKinds.UnfoldAsync(page);
        var split = new List<string>();

        foreach (var (width, percent) in Sizes)
        {
            await page.SetViewportSizeAsync(width, 640);
            await page.EvaluateAsync(LetterSize, percent);
            split.AddRange((await page.EvaluateAsync<string[]>(FigureScript.Split)).Select(figure => $"{width} px, {percent} %: {figure}"));
        }

        Faults.AssertNone(split);
    }
}
