using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>Figures and warnings keep a contrast of 7:1, more than WCAG AA asks of text.</summary>
[Collection(SharedBrowser.Name)]
public sealed class ContrastTests(Browser browser)
{
    /// <summary>The colours as they are computed; a canvas makes sRGB of any notation, and backgrounds are laid over one another.</summary>
    private static readonly string Pale = FigureScript.With("""
        const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
        const paint = colours => {
          pen.clearRect(0, 0, 1, 1);
          for (const colour of colours) { pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1); }
          return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
        };
        const luminance = rgb => rgb.map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
          .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
        const contrast = element => {
          const backgrounds = [];
          for (let outer = element; outer; outer = outer.parentElement) { backgrounds.unshift(getComputedStyle(outer).backgroundColor); }
          backgrounds.unshift('white');
          const [text, ground] = [[...backgrounds, getComputedStyle(element).color], backgrounds].map(colours => luminance(paint(colours)));
          return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
        };
        const warnings = '[class*=callout], [class*=warning], .error-summary, [role=alert], .field-problem, .tag-banned';
        const texts = [...document.querySelectorAll(warnings)].flatMap(warning => [warning, ...warning.querySelectorAll('*')])
          .filter(element => element.checkVisibility() && [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()));
        const read = new Set([...texts, ...figures().map(range => range.startContainer.parentElement)]);
        return [...read].filter(element => contrast(element) < 7)
          .map(element => `${contrast(element).toFixed(2)}:1 ${element.outerHTML.replace(/\s+/g, ' ').slice(0, 140)}`);
        """);

    [BrowserTheory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task FigureOrWarning_StandsOutSevenToOne(string kind)
    {
        var page = await browser.LookAsync(Reader.Phone);
        await PageKinds.OpenAsync(browser, page, kind);
        await PageKinds.UnfoldAsync(page);

        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Faults.AssertNone(await page.EvaluateAsync<string[]>(Pale));
        }
    }
}
