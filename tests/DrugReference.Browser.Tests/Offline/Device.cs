using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace DrugReference.Browser.Tests.Offline;

/// <summary>A phone and the portal that it visits, whose network can be cut: then nothing listens at the address any more.</summary>
internal sealed class Device : IAsyncDisposable
{
    private const string Record = "async () => { const answer = await fetch(new URL('/offline/kept.json', location)); return answer.ok ? JSON.stringify(await answer.json()) : null; }";

    private readonly string? _content;
    private PortalServer? _portal;

    private Device(PortalServer portal, IPage page, string? content) => (_portal, Page, _content, Address) = (portal, page, content, portal.Address);

    public IPage Page { get; }

    public Uri Address { get; }

    public static async Task<Device> OpenAsync(Browser browser, string? content = null, params (string Key, string? Value)[] settings)
    {
        var portal = new PortalServer(content, 0, settings);
        return new Device(portal, await browser.OpenAsync(Reader.Phone with { KeepsCopy = true }, portal.Address), content);
    }

    /// <summary>A phone that has visited the portal of the shipped content, and keeps its copy or all of it.</summary>
    public static async Task<Device> VisitedAsync(Browser browser, bool withEngine = false)
    {
        var device = await OpenAsync(browser);
        await device.VisitAsync(withEngine);
        return device;
    }

    public async Task<IResponse> GoAsync(string path) =>
        await Page.GotoAsync(new Uri(Address, path).ToString()) ?? throw new InvalidOperationException("The page stayed where it was.");

    /// <summary>Visits the home page and waits for the copy, or for all of it.</summary>
    public async Task VisitAsync(bool withEngine = false)
    {
        await GoAsync("/");
        await UntilAsync(async () => await RecordAsync() is { Gone: null } record && (record.HasEngine || !withEngine));
    }

    /// <summary>What the device says of its copy, or null when it keeps none.</summary>
    public async Task<CopyRecord?> RecordAsync() => await Page.EvaluateAsync<string?>(Record) is { } json ? CopyRecord.Read(json) : null;

    /// <summary>Cuts the network.</summary>
    public void Cut()
    {
        _portal?.Dispose();
        _portal = null;
    }

    /// <summary>Takes the script of the worker off the server, as who would be rid of it might, and nothing else.</summary>
    public void TakeScriptAway() => _portal!.HasWorkerScript = false;

    /// <summary>Brings the portal back, perhaps with other settings.</summary>
    public void Restore(params (string Key, string? Value)[] settings) => _portal = new PortalServer(_content, Address.Port, settings);

    /// <summary>A network that takes what is sent and never answers.</summary>
    public TcpListener Stall()
    {
        Cut();
        var listener = new TcpListener(IPAddress.Loopback, Address.Port);
        listener.Start();
        return listener;
    }

    /// <summary>
    /// Lets time pass on the clock of the device, or turns it back. The clock of a worker cannot be set from here, so the times
    /// that it wrote down move the other way.
    /// </summary>
    public Task PassAsync(TimeSpan time) => Page.EvaluateAsync("""
        async passed => {
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const path of ['/offline/kept.json', '/offline/clock.json']) {
              const times = await (await cache.match(path))?.json();
              for (const key of ['keptAt', 'expiresAt', 'seen'].filter(key => times?.[key])) {
                times[key] -= passed;
              }
              if (times) {
                await cache.put(path, new Response(JSON.stringify(times)));
              }
            }
          }
        }
        """, time.TotalMilliseconds);

    public async Task<string> NoticeAsync() => await Page.Locator("html").GetAttributeAsync("data-notice") ?? "";

    public async Task<string> KeptSinceAsync() => await Page.Locator("html").GetAttributeAsync("data-offline") ?? "";

    /// <summary>Addresses of everything in the browser's stores of this origin.</summary>
    public Task<string[]> StoredAsync() => Page.EvaluateAsync<string[]>("""
        async () => {
          const paths = [];
          for (const name of await caches.keys()) {
            paths.push(`(${name.replace(/[0-9a-f]{16}/, 'copy')})`);
            for (const request of await (await caches.open(name)).keys()) {
              const url = new URL(request.url);
              paths.push(url.pathname + url.search);
            }
          }
          return paths;
        }
        """);

    /// <summary>Asks now and then: a worker that is asked all the time never has the rest in which the next one takes over.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.True(tries < 90, "It did not come to that in time.");
            await Task.Delay(1000);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Cut();
    }
}
