using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Logging;

/// <summary>Sends what is measured where the site says. Without that nothing of OpenTelemetry is even loaded.</summary>
internal sealed class TelemetryService(IOptions<TelemetryOptions> options) : IHostedService
{
    private TelemetryExport? _export;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Endpoint is { Length: > 0 } endpoint)
        {
            _export = Begin(endpoint);
        }

        return Task.CompletedTask;
    }

    /// <summary>What is not sent yet is sent now, or lost when nobody takes it.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _export?.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Apart from the method that asks, so that the libraries are loaded when it is called and not before.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TelemetryExport Begin(string endpoint) => new(endpoint);
}
