using Microsoft.Playwright;

namespace DrugReference.Browser.Tests.Offline;

/// <summary>A copy grows old, is withdrawn, replaced, damaged or removed: what it held is never shown as if it were good.</summary>
[Collection(SharedBrowser.Name)]
public sealed class RecallTests(Browser browser)
{
    private const string Drug = "inotuzumab-ozogamicin";
    private const string Monograph = "/drugs/" + Drug;

    private const string Left = "async () => (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);
    private static readonly string[] NothingOfIt = ["withdrawn", "notKept"];

    [BrowserFact]
    public async Task Copy_IsShownForSevenDaysAndNotASecondLonger()
    {
        await using var device = await Device.VisitedAsync(browser);
        device.Cut();

        await device.PassAsync(Lifetime - TimeSpan.FromMinutes(2));
        await device.GoAsync(Monograph);
        Assert.NotEqual("", await device.KeptSinceAsync());

        await device.PassAsync(TimeSpan.FromSeconds(121));
        await device.GoAsync(Monograph);
        Assert.Equal("expired", await device.NoticeAsync());
        Assert.DoesNotContain("inotuzumab", await device.Page.InnerTextAsync("body"), StringComparison.OrdinalIgnoreCase);

        // Turned back, the clock brings nothing back.
        await device.PassAsync(-Lifetime);
        await device.GoAsync(Monograph);
        Assert.Equal("expired", await device.NoticeAsync());
        Assert.DoesNotContain(Monograph, await device.StoredAsync());
    }

    [BrowserFact]
    public async Task Clock_ThatWasTurnedBack_MakesNoCopyYounger()
    {
        await using var device = await Device.VisitedAsync(browser);
        device.Cut();
        await device.PassAsync(TimeSpan.FromDays(5));
        await device.GoAsync(Monograph);
        Assert.NotEqual("", await device.KeptSinceAsync());

        await device.PassAsync(-TimeSpan.FromDays(4));
        await device.GoAsync(Monograph);

        Assert.Equal("clock", await device.NoticeAsync());
        Assert.DoesNotContain(Monograph, await device.StoredAsync());
    }

    [BrowserFact]
    public async Task ExpiredCopy_IsFetchedAnewWithTheNextContact()
    {
        await using var device = await Device.VisitedAsync(browser);
        device.Cut();
        await device.PassAsync(Lifetime + TimeSpan.FromSeconds(1));
        await device.GoAsync(Monograph);
        Assert.Equal("expired", await device.NoticeAsync());

        device.Restore();
        await device.VisitAsync();
        device.Cut();

        await device.GoAsync(Monograph);
        Assert.NotEqual("", await device.KeptSinceAsync());
    }

    [BrowserFact]
    public async Task ChangedContent_ReplacesTheCopyWithinOneReload()
    {
        using var content = new ChangingContent();
        await using var device = await Device.OpenAsync(browser, content.Folder);
        await device.VisitAsync();
        var before = (await device.RecordAsync())!.Digest;
        await device.GoAsync("/drugs/" + ChangingContent.Slug);
        Assert.Contains(ChangingContent.First, await device.Page.InnerTextAsync("main"), StringComparison.Ordinal);

        content.Change();
        await Device.UntilAsync(async () => (await device.GoAsync("/drugs/" + ChangingContent.Slug)).Ok
            && (await device.Page.InnerTextAsync("main")).Contains(ChangingContent.Second, StringComparison.Ordinal));
        await Device.UntilAsync(async () => await device.RecordAsync() is { Gone: null } record && record.Digest != before);
        device.Cut();

        await device.GoAsync("/drugs/" + ChangingContent.Slug);
        Assert.NotEqual("", await device.KeptSinceAsync());
        Assert.Contains(ChangingContent.Second, await device.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Single(await device.StoredAsync(), name => name == "(drugreference-copy)");
    }

    [BrowserFact]
    public async Task WithdrawnDrug_IsGoneWithTheNextContact()
    {
        await using var device = await Device.VisitedAsync(browser);
        device.Cut();
        device.Restore(("Offline:Withdrawn", Drug));

        await device.GoAsync("/");
        await Device.UntilAsync(async () => !(await device.StoredAsync()).Contains(Monograph));
        device.Cut();

        await device.GoAsync(Monograph);
        Assert.Contains(await device.NoticeAsync(), NothingOfIt);
    }

    [BrowserTheory]
    [InlineData("Offline:Enabled", "false")]
    [InlineData("Offline:Withdrawn", "all")]
    public async Task SiteThatKeepsNoCopiesAnyMore_TakesThemBackWithTheNextContact(string key, string value)
    {
        await using var device = await Device.VisitedAsync(browser);
        device.Cut();
        device.Restore((key, value));

        await device.GoAsync("/");

        await Device.UntilAsync(async () => await device.Page.EvaluateAsync<int>(Left) == 0);
    }

    [BrowserFact]
    public async Task ScriptThatIsTakenOffTheServer_TakesTheCopyWithIt()
    {
        await using var device = await Device.VisitedAsync(browser);
        device.TakeScriptAway();

        await device.GoAsync("/");

        await Device.UntilAsync(async () => await device.Page.EvaluateAsync<int>(Left) == 0);
    }

    [BrowserFact]
    public async Task DamagedEntry_IsNotShownAndMendedWithTheNextContact()
    {
        await using var device = await Device.VisitedAsync(browser);
        await device.Page.EvaluateAsync("""
            async path => {
              const cache = await caches.open((await caches.keys()).find(name => /[0-9a-f]{16}$/.test(name)));
              const kept = await cache.match(path);
              const text = (await kept.text()).replaceAll('mg', 'kg');
              await cache.put(path, new Response(text, { headers: kept.headers }));
            }
            """, Monograph);
        device.Cut();

        await device.GoAsync(Monograph);
        Assert.Equal("damaged", await device.NoticeAsync());

        device.Restore();
        await device.GoAsync("/");
        await Device.UntilAsync(async () => (await device.StoredAsync()).Contains(Monograph));
        device.Cut();
        await device.GoAsync(Monograph);
        Assert.NotEqual("", await device.KeptSinceAsync());
    }

    [BrowserFact]
    public async Task FullDisk_KeepsNoHalfCopyAndLeavesThePortalUsable()
    {
        await using var device = await Device.OpenAsync(browser);
        var session = await device.Page.Context.NewCDPSessionAsync(device.Page);
        await session.SendAsync("Storage.overrideQuotaForOrigin", new() { ["origin"] = device.Address.GetLeftPart(UriPartial.Authority), ["quotaSize"] = 60_000 });

        await device.GoAsync("/");
        await device.Page.WaitForTimeoutAsync(3000);
        var response = await device.GoAsync(Monograph);

        Assert.Equal(200, response.Status);
        Assert.Null(await device.RecordAsync());
        Assert.DoesNotContain(Monograph, await device.StoredAsync());
    }

    [BrowserFact]
    public async Task KilledWorker_ComesBackWithTheCopy()
    {
        await using var device = await Device.VisitedAsync(browser);
        device.Cut();
        var session = await device.Page.Context.NewCDPSessionAsync(device.Page);
        await session.SendAsync("ServiceWorker.enable");
        await session.SendAsync("ServiceWorker.stopAllWorkers");

        await device.GoAsync(Monograph);

        Assert.NotEqual("", await device.KeptSinceAsync());
    }

    [BrowserFact]
    public async Task Reader_RemovesTheCopyAndGetsNoOther_UntilAsked()
    {
        await using var device = await Device.VisitedAsync(browser);
        await device.GoAsync("/offline");

        await device.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the copy from this device" }).ClickAsync();
        await device.Page.GetByRole(AriaRole.Button, new() { Name = "Keep a copy on this device" }).WaitForAsync();
        await device.GoAsync("/");
        await device.Page.WaitForTimeoutAsync(2000);
        Assert.Equal(["(drugreference-declined)"], await device.StoredAsync());

        await device.GoAsync("/offline");
        await device.Page.GetByRole(AriaRole.Button, new() { Name = "Keep a copy on this device" }).ClickAsync();
        await device.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the copy from this device" }).WaitForAsync();
    }

    [BrowserFact]
    public async Task WithdrawnDrug_IsCalculatedNoMoreInAPageThatIsOpen()
    {
        await using var device = await Device.VisitedAsync(browser, withEngine: true);
        device.Cut();
        await DoseForm.FillAsync(device.Page);
        await device.Page.Locator("#result").WaitForAsync();
        device.Restore(("Offline:Withdrawn", Drug));

        var other = await device.Page.Context.NewPageAsync();
        await other.GotoAsync(device.Address.ToString());
        await Device.UntilAsync(async () => await device.RecordAsync() is { Drugs: [] });
        await device.Page.BringToFrontAsync();
        await device.Page.Locator("#weight").FillAsync("71");

        await Assertions.Expect(device.Page.Locator("#dose-status")).ToContainTextAsync("no doses");
        Assert.Equal(0, await device.Page.Locator("#result").CountAsync());
        await other.CloseAsync();
    }

    [BrowserFact]
    public async Task FullDisk_DoesNotKeepWhatWasWithdrawn()
    {
        await using var device = await Device.VisitedAsync(browser);
        var session = await device.Page.Context.NewCDPSessionAsync(device.Page);
        var origin = device.Address.GetLeftPart(UriPartial.Authority);
        await session.SendAsync("Storage.overrideQuotaForOrigin", new() { ["origin"] = origin, ["quotaSize"] = 1000 });
        device.Cut();
        device.Restore(("Offline:Withdrawn", Drug));

        await device.GoAsync("/");

        await Device.UntilAsync(async () => !(await device.StoredAsync()).Contains(Monograph));
    }

    [BrowserFact]
    public async Task MissingEntry_IsFetchedAnewWithTheNextContact()
    {
        await using var device = await Device.VisitedAsync(browser);
        await device.Page.EvaluateAsync("async path => { for (const name of await caches.keys()) { await (await caches.open(name)).delete(path); } }", Monograph);
        device.Cut();
        await device.GoAsync(Monograph);
        Assert.Equal("damaged", await device.NoticeAsync());

        device.Restore();
        await device.GoAsync("/");

        await Device.UntilAsync(async () => (await device.StoredAsync()).Contains(Monograph));
    }

    [BrowserFact]
    public async Task OpenPage_EndsWithItsCopy()
    {
        await using var device = await Device.VisitedAsync(browser);
        device.Cut();
        await device.PassAsync(Lifetime - TimeSpan.FromSeconds(10));
        await device.GoAsync(Monograph);
        Assert.NotEqual("", await device.KeptSinceAsync());

        await device.PassAsync(TimeSpan.FromSeconds(11));
        await device.Page.EvaluateAsync("document.documentElement.dataset.expires = Date.now() - 1; document.dispatchEvent(new Event('visibilitychange'))");

        await Assertions.Expect(device.Page.Locator("h1")).ToHaveTextAsync("The offline copy has expired");
    }
}
