using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>A portal and a browser, shared by the tests of a collection.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>Milliseconds; a busy machine may need a third of it to start the engine.</summary>
    private const int Patience = 30_000;

    private readonly Dictionary<string, PortalServer> _others = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private PortalServer? _portal;
    private PlainContent? _plain;
    private IPage? _page;
    private Reader? _looking;

    public Uri Address => _portal!.Address;

    /// <summary>What the portal names as the files of its engine.</summary>
    public IReadOnlyList<string> EngineAssets => _portal!.EngineAssets;

    /// <summary>A portal of drugs without regimen, one of them banned.</summary>
    public Uri Plain => Serve((_plain ??= new PlainContent()).Folder);

    public async Task InitializeAsync()
    {
        if (Chromium.ReasonToSkip is not null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(Patience);
        _portal = new PortalServer();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            Args = Chromium.Arguments,
        });
    }

    /// <summary>The address of a portal of another content folder, started when it is first asked for.</summary>
    public Uri Serve(string content)
    {
        if (!_others.TryGetValue(content, out var portal))
        {
            _others[content] = portal = new PortalServer(content);
        }

        return portal.Address;
    }

    /// <summary>A page of a phone, without JavaScript unless it is asked for.</summary>
    public Task<IPage> PhoneAsync(bool javaScript = false, ColorScheme scheme = ColorScheme.Light) =>
        OpenAsync(Reader.Phone with { JavaScript = javaScript, Scheme = scheme });

    public Task<IPage> DesktopAsync(ColorScheme scheme = ColorScheme.Light) =>
        OpenAsync(Reader.Desktop with { Scheme = scheme });

    /// <summary>The one page of a test. Tests follow one another, so that of the test before is closed.</summary>
    /// <param name="reader">How it is looked at.</param>
    /// <param name="address">The portal; that of the shipped content when there is none.</param>
    public async Task<IPage> OpenAsync(Reader reader, Uri? address = null)
    {
        if (_page is not null)
        {
            await _page.Context.CloseAsync();
        }

        _looking = null;
        var context = await _browser!.NewContextAsync(reader.Options(address ?? Address));
        if (!reader.KeepsCopy)
        {
            // As in a browser that has no workers: one that only refuses them complains.
            await context.AddInitScriptAsync("delete Navigator.prototype.serviceWorker;");
        }

        return _page = await context.NewPageAsync();
    }

    /// <summary>A page for a test that only looks: that of the test before, if it looked in the same way, because a new one takes half a second.</summary>
    public async Task<IPage> LookAsync(Reader reader)
    {
        if (_looking != reader)
        {
            await OpenAsync(reader);
            _looking = reader;
        }

        await _page!.SetViewportSizeAsync(reader.Width, reader.Height);
        await _page.EmulateMediaAsync(new() { Media = Media.Null, ColorScheme = reader.Scheme, ReducedMotion = reader.Motion, ForcedColors = ForcedColors.None });
        return _page;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        _portal?.Dispose();
        foreach (var portal in _others.Values)
        {
            portal.Dispose();
        }

        _plain?.Dispose();
    }
}
