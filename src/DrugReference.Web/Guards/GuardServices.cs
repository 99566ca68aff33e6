using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Guards;

/// <summary>The settings of the guards, and the limits of the server behind them.</summary>
internal static class GuardServices
{
    /// <summary>Connections beyond the most, open for the moment in which they are sent away.</summary>
    private const int SentAway = 16;

    private static readonly TimeSpan HeaderTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RestOfConnection = TimeSpan.FromSeconds(60);

    public static void AddGuards(this IServiceCollection services)
    {
        services.AddOptions<GuardOptions>().Configure<IConfiguration, IHostEnvironment>((guard, configuration, environment) =>
        {
            guard.AllowedHosts = configuration["AllowedHosts"] ?? "";
            guard.KnownProxies = configuration["Proxies:Known"] ?? "";
            guard.TrustsEveryProxy = configuration["ForwardedHeaders_Enabled"] is { Length: > 0 };
            guard.IsDevelopment = environment.IsDevelopment();
        })
            .Validate(guard => guard.AreHosts, "AllowedHosts must name the hosts by which readers reach the portal, such as drugs.example.org, with semicolons between them.")
            .Validate(guard => guard.AreProxies, "Proxies:Known must be addresses or networks such as 10.0.0.0/8, with blanks between them.")
            .Validate(guard => !guard.TrustsEveryProxy, "ForwardedHeaders_Enabled would believe every proxy: name yours in Proxies:Known.")
            .ValidateOnStart();
        services.AddOptions<LimitOptions>().BindConfiguration("Limits")
            .Validate(limits => limits.AreRates, "Limits:SearchesPerSecond and Limits:DosesPerSecond must be from 0 to 100000.")
            .Validate(limits => limits.IsConnections, "Limits:Connections must be from 16 to 1000000.")
            .ValidateOnStart();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<LimitOptions>>((kestrel, limits) => Limit(kestrel.Limits, limits.Value));
        services.AddSingleton<IConnectionListenerFactory>(provider => new BoundedListenerFactory(
            ActivatorUtilities.CreateInstance<SocketTransportFactory>(provider),
            Places(provider.GetRequiredService<IOptions<LimitOptions>>().Value)));
        services.Configure<FormOptions>(form => form.ValueCountLimit = LimitOptions.FormFields);

        // The framework's own would answer before anything is logged, and without headers.
        foreach (var filter in services.Where(service => service.ImplementationType?.Name == "HostFilteringStartupFilter").ToList())
        {
            services.Remove(filter);
        }

        services.AddRateLimits();
        services.AddSingleton<CspReports>();
    }

    public static void MapCspReports(this IEndpointRouteBuilder app) => app.MapPost(
        CspReports.Address,
        async (HttpRequest request, CspReports reports) => Results.StatusCode(await reports.TakeAsync(request)))
        .WithMetadata(new CostsAttribute(Work.Report))
        .ExcludeFromDescription();

    /// <summary>The server reads twice what is answered: what is a little too long gets an answer with all its headers.</summary>
    private static void Limit(KestrelServerLimits kestrel, LimitOptions limits)
    {
        kestrel.MaxConcurrentConnections = Places(limits) - SentAway;
        kestrel.MaxConcurrentUpgradedConnections = 0;
        kestrel.MaxRequestBodySize = LimitOptions.Body;
        kestrel.MaxRequestLineSize = 2 * LimitOptions.RequestLine;
        kestrel.MaxRequestHeadersTotalSize = 2 * LimitOptions.Headers;
        kestrel.MaxRequestHeaderCount = 2 * LimitOptions.HeaderCount;
        kestrel.RequestHeadersTimeout = HeaderTime;
        kestrel.KeepAliveTimeout = RestOfConnection;
    }

    /// <summary>Connections that are taken from the system, those that are sent away among them.</summary>
    private static int Places(LimitOptions limits) => (int)Math.Min(limits.Connections + SentAway, OpenFiles.MostConnections);
}
