using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;

namespace DrugReference.Browser.Tests;

/// <summary>The portal on a real port of the loopback interface, with the shipped content and a cache of its own.</summary>
public sealed class PortalServer : WebApplicationFactory<Program>
{
    private readonly string _cache = Directory.CreateTempSubdirectory("drugreference-").FullName;
    private bool _isDisposed;

    public PortalServer()
    {
        UseKestrel(0);
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;

    protected override void ConfigureWebHost(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder) =>
        builder.ConfigureAppConfiguration((_, configuration) => configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { ["Cache:Path"] = _cache }));

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
