using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace DrugReference.Web.Hosting;

/// <summary>For a load balancer: alive without looking at the content, ready when a formulary answers.</summary>
internal static class Health
{
    public static void UseHealth(this WebApplication app)
    {
        app.UseHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.UseHealthChecks("/health/ready");
    }

    /// <summary>Whether somebody asks after the portal's health.</summary>
    public static bool IsAsked(HttpRequest request) => request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
}
