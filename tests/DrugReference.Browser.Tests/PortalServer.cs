using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DrugReference.Browser.Tests;

/// <summary>The portal on a real port of the loopback interface, with a cache of its own.</summary>
public sealed class PortalServer : WebApplicationFactory<Program>
{
    private readonly string _cache = Directory.CreateTempSubdirectory("drugreference-").FullName;
    private bool _isDisposed;

    private readonly string? _content;
    private readonly (string Key, string? Value)[] _settings;

    /// <param name="content">The content folder; the shipped one when there is none.</param>
    /// <param name="port">The port; any that is free when it is 0.</param>
    /// <param name="settings">Further settings.</param>
    public PortalServer(string? content = null, int port = 0, params (string Key, string? Value)[] settings)
    {
        (_content, _settings) = (content, settings);
        UseKestrel(port);
        StartServer();
    }

    /// <summary>Whether the script of the worker is there; without it everything else still is.</summary>
    public bool HasWorkerScript { get; set; } = true;

    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>What it names as the files of the engine for a browser, in order.</summary>
    public IReadOnlyList<string> EngineAssets =>
        [
            .. Web.Offline.EngineAssets.RuntimeOf(Services.GetRequiredService<EndpointDataSource>())
                .Concat(Web.Offline.EngineAssets.ScriptsOf(Services.GetRequiredService<EndpointDataSource>()))
                .Select(file => file.Path).Order(StringComparer.Ordinal),
        ];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.ConfigureAppConfiguration((_, configuration) => configuration.AddInMemoryCollection(
            _settings.Append(("Cache:Path", _cache)).Append(("Content:Path", _content))

                // Tests ask faster than anybody types.
                .Append(("Limits:SearchesPerSecond", "0")).Append(("Limits:DosesPerSecond", "0"))
                .Where(setting => setting.Item2 is not null)
                .ToDictionary(setting => setting.Item1, setting => setting.Item2)));
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new ScriptFilter(this)));
    }

    private sealed class ScriptFilter(PortalServer server) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                if (server.HasWorkerScript || context.Request.Path != "/sw.js")
                {
                    return rest(context);
                }

                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
            next(app);
        };
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
