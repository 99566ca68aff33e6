using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>WCAG 2.2 AA and good practice, as far as axe-core can judge: every page, every theme, every width.</summary>
[Collection(SharedBrowser.Name)]
public sealed class AxeTests(Browser browser)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>The rule for target sizes is off unless it is named.</summary>
    private const string Run = """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const { violations, passes } = await axe.run(document, {
            runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'],
          });
          return {
            Rules: violations.concat(passes).map(rule => rule.id),
            Violations: violations.flatMap(rule => rule.nodes.map(node =>
              `${rule.id} of ${node.target.join(' ')}: ${[...node.any, ...node.all, ...node.none].map(check => check.message).join(' ') || rule.help}`)),
          };
        }
        """;

    [BrowserTheory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Page_BreaksNoRule(string kind)
    {
        var page = await browser.LookAsync(Reader.Desktop);
        await PageKinds.OpenAsync(browser, page, kind);

        Faults.AssertNone(await ViolationsAsync(page));
    }

    /// <summary>What is wrong with the page that is open, in every theme and at every width.</summary>
    internal static async Task<IEnumerable<string>> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        var violations = new List<(string Place, string What)>();
        foreach (var width in new[] { 320, 768, 1280 })
        {
            await page.SetViewportSizeAsync(width, 800);
            foreach (var (theme, scheme, colours) in Themes)
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme, ForcedColors = colours });
                var report = await page.EvaluateAsync<Report>(Run);

                Assert.Contains("target-size", report.Rules);
                violations.AddRange(report.Violations.Select(violation => ($"{width} px {theme}", violation)));
            }
        }

        return violations
            .GroupBy(violation => violation.What, violation => violation.Place)
            .Select(same => $"{same.Key} ({string.Join(", ", same)})");
    }

    private static readonly (string, ColorScheme, ForcedColors)[] Themes =
    [
        ("light", ColorScheme.Light, ForcedColors.None),
        ("dark", ColorScheme.Dark, ForcedColors.None),
        ("forced colours", ColorScheme.Dark, ForcedColors.Active),
    ];

    private sealed class Report
    {
        public string[] Rules { get; set; } = [];

        public string[] Violations { get; set; } = [];
    }
}
