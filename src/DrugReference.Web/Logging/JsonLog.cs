using Serilog;
using Serilog.Events;

namespace DrugReference.Web.Logging;

/// <summary>The log: one JSON object a line on standard output.</summary>
internal static class JsonLog
{
    public static void AddJsonLog(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(_ => new LogOutput(Console.OpenStandardOutput()));
        builder.Services.AddSingleton<RequestLog>();
        builder.Services.AddSingleton<Telemetry>();
        builder.Services.AddSerilog((services, log) => log
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)

            // As long as it may log anything, the host prepares a trace and a scope for each request that nobody reads.
            .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)

            // A start that fails is told in one line by the program itself.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .WriteTo.Sink(services.GetRequiredService<LogOutput>()),
            preserveStaticLogger: true);
    }

    public static void UseRequestLog(this WebApplication app) => app.Use(app.Services.GetRequiredService<RequestLog>().LogAsync);
}
