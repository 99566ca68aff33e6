namespace DrugReference.Browser.Tests;

/// <summary>What a thumb can hit on a phone (WCAG 2.5.5).</summary>
[Collection(SharedBrowser.Name)]
public sealed class TargetTests(Browser browser)
{
    /// <summary>
    /// A radio or a box is hit through its label. A link inside a running sentence is let off: one that is laid out as text in a block that
    /// says more than its links.
    /// </summary>
    private const string Small = """
        () => {
          const isInSentence = link => {
            if (getComputedStyle(link).display !== 'inline') { return false; }
            let block = link.parentElement;
            while (getComputedStyle(block).display === 'inline') { block = block.parentElement; }
            const copy = block.cloneNode(true);
            copy.querySelectorAll('a').forEach(other => other.remove());
            return /\w/.test(copy.textContent);
          };
          return [...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')]
            .filter(target => target.checkVisibility({ checkVisibilityCSS: true }) && !(target.matches('a') && isInSentence(target)))
            .map(target => target.matches('[type=radio], [type=checkbox]') ? target.closest('label') ?? target.labels[0] ?? target : target)
            .filter(target => {
              const box = target.getBoundingClientRect();
              return box.width > 1 && (box.width < 43.99 || box.height < 43.99);
            })
            .map(target => {
              const box = target.getBoundingClientRect();
              return `${box.width.toFixed(1)} x ${box.height.toFixed(1)} px: ${target.outerHTML.replace(/\s+/g, ' ').slice(0, 140)}`;
            });
        }
        """;

    [BrowserTheory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Target_IsAtLeast44PixelsWideAndHighOnAPhone(string kind)
    {
        var page = await browser.LookAsync(Reader.Phone);

        await PageKinds.OpenAsync(browser, page, kind);
        await PageKinds.UnfoldAsync(page);

        Faults.AssertNone(await page.EvaluateAsync<string[]>(Small));
    }
}
