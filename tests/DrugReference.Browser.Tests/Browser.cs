using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>A portal and a browser, shared by the tests of a collection.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private PortalServer? _portal;

    public Uri Address => _portal!.Address;

    public async Task InitializeAsync()
    {
        if (Chromium.ReasonToSkip is not null)
        {
            return;
        }

        _portal = new PortalServer();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            Args = Chromium.Arguments,
        });
    }

    /// <summary>A page of a phone, 360 px wide, without JavaScript: the smallest reader the portal promises to serve.</summary>
    public Task<IPage> PhoneAsync(bool javaScript = false, ColorScheme scheme = ColorScheme.Light) =>
        PageAsync(360, 740, javaScript, scheme, isMobile: true);

    public Task<IPage> DesktopAsync(ColorScheme scheme = ColorScheme.Light) =>
        PageAsync(1280, 900, javaScript: true, scheme, isMobile: false);

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        _portal?.Dispose();
    }

    private async Task<IPage> PageAsync(int width, int height, bool javaScript, ColorScheme scheme, bool isMobile)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = javaScript,
            ColorScheme = scheme,
            IsMobile = isMobile,
            HasTouch = isMobile,
            DeviceScaleFactor = isMobile ? 2 : 1,
        });
        return await context.NewPageAsync();
    }
}
