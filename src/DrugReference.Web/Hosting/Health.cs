using DrugReference.Web.Stopping;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace DrugReference.Web.Hosting;

/// <summary>
/// For a load balancer: alive without looking at the content; ready when a formulary answers, and not once the portal was told to stop.
/// </summary>
internal static class Health
{
    private const string Ready = "/health/ready";

    public static void UseHealth(this WebApplication app)
    {
        var draining = app.Services.GetRequiredService<Draining>();
        app.UseHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapWhen(context => draining.IsDraining && context.Request.Path == Ready, leaving => leaving.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.CacheControl = "no-store";
            return context.Response.WriteAsync("Draining", context.RequestAborted);
        }));
        app.UseHealthChecks(Ready);
    }

    /// <summary>Whether somebody asks after the portal's health.</summary>
    public static bool IsAsked(HttpRequest request) => request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
}
