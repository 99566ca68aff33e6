using Microsoft.Playwright;

namespace DrugReference.Browser.Tests;

/// <summary>What a reader holds a page in, and how it is set.</summary>
public sealed record Reader(int Width, int Height, bool IsMobile)
{
    /// <summary>The smallest phone the portal promises to serve.</summary>
    public static readonly Reader Phone = new(360, 740, IsMobile: true);

    /// <summary>A phone 320 px wide, which is also a desktop of 1280 px at 400 %.</summary>
    public static readonly Reader NarrowPhone = Phone with { Width = 320, Height = 640 };

    public static readonly Reader Desktop = new(1280, 900, IsMobile: false);

    public bool JavaScript { get; init; } = true;

    public ColorScheme Scheme { get; init; } = ColorScheme.Light;

    public ReducedMotion Motion { get; init; } = ReducedMotion.NoPreference;

    /// <summary>Whether the device keeps a copy of the portal. Fetching it would only slow the tests that do not look at it.</summary>
    public bool KeepsCopy { get; init; }

    internal BrowserNewContextOptions Options(Uri address) => new()
    {
        BaseURL = address.ToString(),
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        JavaScriptEnabled = JavaScript,
        ColorScheme = Scheme,
        ReducedMotion = Motion,
        ServiceWorkers = KeepsCopy ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
        IsMobile = IsMobile,
        HasTouch = IsMobile,
        DeviceScaleFactor = IsMobile ? 2 : 1,
    };
}
