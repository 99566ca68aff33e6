using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>A page does nothing behind its reader's back: no movement, no code inside it, no request elsewhere, no complaint.</summary>
[Collection(SharedBrowser.Name)]
public sealed partial class QuietTests(Browser browser)
{
    private const string Moving = """
        () => [...document.querySelectorAll('*')].flatMap(element => [null, '::before', '::after', '::marker', '::backdrop'].flatMap(part => {
          const style = getComputedStyle(element, part);
          return [style.transitionDuration, style.animationDuration].every(times => /^(0s(, )?)+$/.test(times)) && style.scrollBehavior !== 'smooth'
            ? [] : [`${element.tagName}${part ?? ''} ${element.className}`];
        }))
        """;

    [BrowserTheory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task NothingMoves_ForAReaderWhoAskedForThat(string kind)
    {
        var page = await browser.LookAsync(Reader.Phone with { Motion = ReducedMotion.Reduce });

        await PageKinds.OpenAsync(browser, page, kind);

        Faults.AssertNone(await page.EvaluateAsync<string[]>(Moving));
    }

    [BrowserTheory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Page_HoldsNoCodeAsksNobodyElseAndBreaksNoPolicy(string kind)
    {
        var page = await browser.OpenAsync(Reader.Desktop with { KeepsCopy = true });
        var incidents = new List<string>();
        await page.AddInitScriptAsync("addEventListener('securitypolicyviolation', event => console.error('policy', event.violatedDirective));");
        page.PageError += (_, error) => incidents.Add(error);
        page.Console += (_, message) =>
        {
            // A browser reports the answer 404 of a page that is not there.
            if (!(kind == "no such page" && message.Text.Contains("404", StringComparison.Ordinal)))
            {
                incidents.Add(message.Text);
            }
        };
        page.Request += (_, request) =>
        {
            if (!new Uri(request.Url).IsLoopback)
            {
                incidents.Add(request.Url);
            }
        };
        var documents = new List<IResponse>();
        page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest)
            {
                documents.Add(response);
            }
        };

        await PageKinds.OpenAsync(browser, page, kind);

        var sent = await documents[^1].TextAsync();
        Faults.AssertNone(incidents);
        Assert.Contains("<main", sent, StringComparison.Ordinal);
        Faults.AssertNone(Inline().Matches(sent).Select(match => match.Value));
        Assert.Empty(await page.Context.CookiesAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
    }

    [GeneratedRegex("""<style\b|<script(?![^>]*(?:\ssrc=|type="application/ld\+json"))[^>]*>|<[a-z][^>]*\s(?:style|on[a-z]+)=[^>]*>|javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
