using DrugReference.Data;
using Microsoft.AspNetCore.Diagnostics;

namespace DrugReference.Web.Formularies;

/// <summary>A page that met a damaged row is not shown; the formulary is made anew for the next one.</summary>
internal sealed class DamageHandler(ContentWatcher watcher) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is DamagedFormularyException)
        {
            watcher.ReportDamage(exception);
        }

        // The error page is shown all the same.
        return ValueTask.FromResult(false);
    }
}
