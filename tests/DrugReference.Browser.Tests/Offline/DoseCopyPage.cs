using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DrugReference.Browser.Tests.Offline;

/// <summary>
/// A dose page as a device shows it that keeps a copy: marked as offline, told of the copy, and with no way to the calculation of
/// the server. What else the service worker does is not in question here.
/// </summary>
internal sealed partial class DoseCopyPage(IPage page)
{
    public const string CopiedAt = "2026-11-20T08:30:00Z";

    /// <summary>The content of the copy; that of the portal unless another is given.</summary>
    public string? Digest { get; init; }

    /// <summary>When the copy expires; null where the device keeps none.</summary>
    public string? ExpiresAt { get; init; } = "2099-01-01T00:00:00Z";

    /// <summary>Whether the page itself came out of the copy.</summary>
    public bool IsMarked { get; init; } = true;

    public async Task OpenAsync()
    {
        var digest = await DigestAsync(page);
        var content = await page.Locator("html").GetAttributeAsync("data-content");
        await page.RouteAsync("**/offline/kept.json", route => ExpiresAt is { } expires
            ? route.FulfillAsync(new()
            {
                ContentType = "application/json",
                Body = string.Create(CultureInfo.InvariantCulture, $$"""{"content":"{{content}}","drugs":["inotuzumab-ozogamicin"],"offersEngine":true,"hasEngine":true,"gone":null,"digest":"{{Digest ?? digest}}","keptAt":{{Milliseconds(CopiedAt)}},"expiresAt":{{Milliseconds(expires)}}}"""),
            })
            : route.AbortAsync());
        await page.RouteAsync(DosePage(), async route =>
        {
            if (route.Request.Method == "POST")
            {
                await route.AbortAsync("internetdisconnected");
            }
            else if (IsMarked)
            {
                var response = await route.FetchAsync();
                var html = await response.TextAsync();
                await route.FulfillAsync(new() { Response = response, Body = html.Replace("<html ", $"<html data-offline=\"{CopiedAt}\" ", StringComparison.Ordinal) });
            }
            else
            {
                await route.ContinueAsync();
            }
        });
    }

    public static async Task<string> DigestAsync(IPage page)
    {
        await page.GotoAsync(DoseForm.Address);
        return await page.Locator("#dose-form [name=digest]").InputValueAsync();
    }

    private static long Milliseconds(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();

    [GeneratedRegex("/drugs/[^/]+/dose")]
    private static partial Regex DosePage();
}
