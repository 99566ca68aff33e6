using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DrugReference.Web.Formularies;

/// <summary>Ready means: a formulary is loaded, its file answers, and there is at least one drug in it.</summary>
internal sealed class FormularyHealthCheck(CurrentFormulary current) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!current.IsLoaded)
        {
            return HealthCheckResult.Unhealthy("No formulary is loaded.");
        }

        var status = await current.Value.GetStatusAsync(cancellationToken);
        return status.Drugs > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The formulary is empty.");
    }
}
