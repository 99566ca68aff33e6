using System.Runtime.Versioning;

namespace DrugReference.Attacks.Tests.Running;

/// <summary>One portal process for all probes, which expects to be asked often.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ServedPortal : IAsyncLifetime
{
    private PortalProcess? _portal;

    public Uri Address { get; private set; } = null!; // Set before any test runs.

    internal DirectoryInfo Folder => _portal!.Folder;

    public async Task InitializeAsync()
    {
        _portal = new PortalProcess("Limits:SearchesPerSecond=0", "Limits:DosesPerSecond=0");
        Address = await _portal.AddressAsync();
    }

    /// <summary>A client that follows nothing and keeps nothing.</summary>
    internal Task<HttpClient> ClientAsync() => _portal!.ClientAsync();

    public Task DisposeAsync()
    {
        _portal?.Dispose();
        return Task.CompletedTask;
    }
}
