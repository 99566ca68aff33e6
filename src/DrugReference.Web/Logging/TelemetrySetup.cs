namespace DrugReference.Web.Logging;

/// <summary>Sending what is measured, a setting of the site.</summary>
internal static class TelemetrySetup
{
    public static void AddTelemetry(this IServiceCollection services)
    {
        services.AddOptions<TelemetryOptions>().BindConfiguration("Telemetry")
            .Validate(telemetry => telemetry.IsEndpointUsable, "Telemetry:Endpoint must be an http or https address without user, query and fragment.")
            .ValidateOnStart();
        services.AddHostedService<TelemetryService>();
    }
}
