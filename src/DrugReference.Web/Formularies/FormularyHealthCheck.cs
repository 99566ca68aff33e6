using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DrugReference.Web.Formularies;

/// <summary>
/// Ready means: a formulary is loaded, its file answers, and there is at least one drug in it. Degraded (still ready) means
/// that newer content was refused.
/// </summary>
internal sealed class FormularyHealthCheck(CurrentFormulary current) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (current.Value is null)
        {
            return HealthCheckResult.Unhealthy("No formulary is loaded.");
        }

        using var lease = current.Lease();
        await lease.Formulary.ProbeAsync(cancellationToken);
        return lease.Formulary.Counts.Drugs == 0 ? HealthCheckResult.Unhealthy("The formulary is empty.")
            : current.Refusal is not null ? HealthCheckResult.Degraded("Newer content was refused.")
            : HealthCheckResult.Healthy();
    }
}
