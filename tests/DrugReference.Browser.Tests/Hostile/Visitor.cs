using Microsoft.Playwright;

namespace DrugReference.Browser.Tests.Hostile;

/// <summary>Opens pages and notes everything that a page of text would never do.</summary>
public sealed class Visitor
{
    /// <summary>
    /// Sends every event that a handler in the content could wait for to every element, and says what stands on the page, beside the site's own mark, that
    /// no monograph needs: handlers, foreign elements, links that run or load something.
    /// </summary>
    private const string Provoke = """
        () => {
          const found = [];
          const harmful = 'iframe,object,embed,svg,math,img,video,audio,style,base,template,noscript,frameset,textarea,portal,meta[http-equiv]';
          const events = ['mouseover', 'mouseenter', 'focus', 'blur', 'click', 'toggle', 'load', 'error', 'animationstart', 'transitionend', 'begin'];
          for (const element of document.querySelectorAll('body *')) {
            for (const attribute of element.attributes) {
              if (/^on/i.test(attribute.name) || attribute.name === 'style' || attribute.name === 'srcdoc') {
                found.push(element.tagName + ' ' + attribute.name);
              }
            }
            if (element.matches(harmful) && !element.matches('.site-mark')) { found.push(element.tagName); }
            if (element.matches('a') && element.hasAttribute('href') && !/^https?:$/.test(element.protocol)) { found.push(element.href); }
            if (element.matches('script') && new URL(element.src || 'x:inline').origin !== location.origin) { found.push('script'); }
            for (const name of events) {
              const event = new Event(name, { bubbles: false, cancelable: true });
              if (!(name === 'click' && element.matches('a, button, input, summary'))) { element.dispatchEvent(event); }
            }
          }
          for (const block of document.querySelectorAll('script:not([src])')) {
            if (block.type !== 'application/ld+json') { found.push('script that is no data'); }
            try { JSON.parse(block.textContent); } catch (error) { found.push('data that is none: ' + error); }
          }
          return found;
        }
        """;

    private readonly IPage _page;
    private readonly List<string> _incidents = [];

    public Visitor(IPage page, Uri address)
    {
        _page = page;
        page.Dialog += async (_, dialog) =>
        {
            _incidents.Add($"dialog on {page.Url}");
            try
            {
                await dialog.DismissAsync();
            }
            catch (PlaywrightException)
            {
                // Gone with its page.
            }
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not "data" } url && url.Authority != address.Authority)
            {
                _incidents.Add($"request for {request.Url} from {page.Url}");
            }
        };
        page.Console += (_, message) => _incidents.Add($"console on {page.Url}: {message.Text}");
        page.PageError += (_, error) => _incidents.Add($"error on {page.Url}: {error}");
    }

    /// <summary>What happened, page by page.</summary>
    public IReadOnlyList<string> Incidents => _incidents;

    /// <summary>Opens a page, provokes it, and answers the text that a reader sees.</summary>
    public async Task<string> OpenAsync(string address)
    {
        var response = await _page.GotoAsync(address);
        if (response is not { Ok: true })
        {
            _incidents.Add($"{address} answered {response?.Status}");
        }

        foreach (var found in await _page.EvaluateAsync<string[]>(Provoke))
        {
            _incidents.Add($"{found} on {address}");
        }

        var hits = await _page.EvaluateAsync<int>("window.hits");
        if (hits > 0)
        {
            _incidents.Add($"{hits} scripts ran on {address}");
        }

        return await _page.EvaluateAsync<string>("document.body.textContent");
    }
}
