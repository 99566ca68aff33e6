using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace DrugReference.Web.Logging;

/// <summary>Traces and metrics as OTLP over HTTP.</summary>
internal sealed class TelemetryExport : IDisposable
{
    /// <summary>A collector that is gone does not hold up the end of the portal.</summary>
    private const int LastWords = 2_000;

    /// <summary>What is measured: by us, of the connections, of the process. None of the meters says who asks, or for what.</summary>
    private static readonly string[] Meters = [Telemetry.Name, "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    public TelemetryExport(string endpoint)
    {
        var resource = ResourceBuilder.CreateDefault().AddService(
            "drugreference", serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString(3));
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(Telemetry.Name)
            .AddOtlpExporter(exporter => Address(exporter, endpoint, "traces"))
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(Meters)
            .AddOtlpExporter(exporter => Address(exporter, endpoint, "metrics"))
            .Build();
    }

    public void Dispose()
    {
        _traces.Shutdown(LastWords);
        _metrics.Shutdown(LastWords);
        _traces.Dispose();
        _metrics.Dispose();
    }

    /// <summary>An address that is set here is taken as it is, so the path of the protocol is added.</summary>
    private static void Address(OtlpExporterOptions exporter, string endpoint, string signal)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri($"{endpoint.TrimEnd('/')}/v1/{signal}");
    }
}
