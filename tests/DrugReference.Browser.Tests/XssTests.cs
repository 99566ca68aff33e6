using DrugReference.Browser.Tests.Hostile;

namespace DrugReference.Browser.Tests;

/// <summary>Content that attacks its readers: it is shown as text, also where the content security policy does not help.</summary>
public sealed class XssTests(HostilePortal portal) : IClassFixture<HostilePortal>
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Page_RunsNothingAndLoadsNothingThatItsContentAsksFor(bool withPolicy)
    {
        var visitor = await portal.VisitorAsync(withPolicy);
        var shown = new List<string>();

        foreach (var slug in portal.Slugs)
        {
            shown.Add(await visitor.OpenAsync($"/drugs/{slug}"));
        }

        foreach (var address in new[] { "/", "/drugs", "/faqs", "/search?q=script", "/search?q=%3Cscript%3Ehit()%3C%2Fscript%3E", "/changes", "/status" })
        {
            await visitor.OpenAsync(address);
        }

        Assert.True(visitor.Incidents.Count == 0, string.Join('\n', visitor.Incidents.Distinct().Take(20)));
        Assert.True(Payloads.All.Count >= 250);

        // They were there to be read: as title, text, cell, item, heading, question and answer.
        Assert.True(shown.Sum(text => text.Split("hit").Length) > 8 * Payloads.All.Count);
    }
}
