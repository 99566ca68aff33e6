using Microsoft.Playwright;

namespace DrugReference.Browser.Tests.Hostile;

/// <summary>A portal that serves hostile content, and a browser that visits it and notes what happens.</summary>
public sealed class HostilePortal : IAsyncLifetime
{
    private HostileContent? _content;
    private PortalServer? _portal;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The drugs whose pages hold the payloads.</summary>
    public IReadOnlyList<string> Slugs => _content!.Slugs;

    public async Task InitializeAsync()
    {
        if (Chromium.ReasonToSkip is not null)
        {
            return;
        }

        _content = new HostileContent();
        _portal = new PortalServer(_content.Folder);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            Args = Chromium.Arguments,
        });
    }

    /// <summary>A visitor with JavaScript, with or without the portal's content security policy.</summary>
    public async Task<Visitor> VisitorAsync(bool withPolicy)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _portal!.Address.ToString(),
            BypassCSP = !withPolicy,
        });
        await context.AddInitScriptAsync("window.hits = 0; window.hit = () => { window.hits++; alert('hit'); };");
        return new Visitor(await context.NewPageAsync(), _portal.Address);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        _portal?.Dispose();
        _content?.Dispose();
    }
}
