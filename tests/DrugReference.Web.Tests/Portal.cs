using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DrugReference.Web.Logging;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DrugReference.Web.Tests;

/// <summary>The portal in memory, over a content folder and a temporary SQLite cache; what it logs is kept.</summary>
public sealed class Portal : WebApplicationFactory<Program>
{
    private readonly string _cache = Directory.CreateTempSubdirectory("drugreference-").FullName;
    private readonly string? _content;
    private readonly (string Key, string Value)[] _settings;
    private readonly MemoryStream _lines = new();
    private readonly LogOutput _log;
    private bool _isDisposed;

    public Portal()
        : this(null)
    {
    }

    /// <param name="content">A content folder; the shipped one when null.</param>
    /// <param name="settings">Further settings.</param>
    internal Portal(string? content, params (string Key, string Value)[] settings) =>
        (_content, _settings, _log) = (content, settings, new LogOutput(_lines));

    /// <summary>The clock; that of the machine when there is none.</summary>
    internal TimeProvider? Time { get; init; }

    /// <summary>Everything logged so far, as the lines that standard output would get.</summary>
    public string Log
    {
        get
        {
            _log.Flush();
            return Encoding.UTF8.GetString(_lines.ToArray());
        }
    }

    /// <summary>Serves on a real port of the loopback interface from now on, and says where.</summary>
    public Uri Listen(Action<KestrelServerOptions>? configure = null)
    {
        UseKestrel(configure ?? (kestrel => kestrel.Listen(IPAddress.Loopback, 0)));
        StartServer();
        return ClientOptions.BaseAddress;
    }

    public async Task<(HttpResponseMessage Response, IHtmlDocument Page)> GetAsync(string address)
    {
        using var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        return (response, await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync()));
    }

    public async Task<(HttpResponseMessage Response, IHtmlDocument Page)> PostAsync(
        string address, IReadOnlyDictionary<string, string> form)
    {
        using var client = CreateClient();
        using var content = new FormUrlEncodedContent(form);
        var response = await client.PostAsync(new Uri(address, UriKind.Relative), content);
        return (response, await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync()));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var settings = _settings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value);
        settings.TryAdd("Cache:Path", _cache);
        settings["Content:Path"] = _content;

        settings.TryAdd("AllowedHosts", "localhost;127.0.0.1;*.example.org");

        // Tests ask faster than anybody types.
        settings.TryAdd("Limits:SearchesPerSecond", "0");
        settings.TryAdd("Limits:DosesPerSecond", "0");
        builder.ConfigureAppConfiguration((_, configuration) => configuration.AddInMemoryCollection(settings));
        builder.ConfigureServices(services => services.AddSingleton(_log));
        if (Time is { } time)
        {
            builder.ConfigureServices(services => services.AddSingleton(time));
        }
    }

    protected override void Dispose(bool disposing)
    {
        // The factory disposes twice.
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        base.Dispose(disposing);
        Directory.Delete(_cache, recursive: true);
    }
}
