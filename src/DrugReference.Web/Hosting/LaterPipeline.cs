using DrugReference.Web.Formularies;

namespace DrugReference.Web.Hosting;

/// <summary>
/// The part of the portal that is put together when it serves: pages and routes take a quarter of a start, and the question whether
/// the portal serves can be answered without them. The first request that needs it does not wait for this to begin.
/// </summary>
internal static class LaterPipeline
{
    /// <summary>A start with many others on the same machine comes first.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    public static void RunOnceNeeded(this WebApplication app, Action<IApplicationBuilder> configure)
    {
        var later = new Lazy<RequestDelegate>(() =>
        {
            var branch = ((IApplicationBuilder)app).New();
            configure(branch);
            return branch.Build();
        });
        app.Run(context => later.Value(context));
        app.Lifetime.ApplicationStarted.Register(() => _ = PrepareAsync(app, later));
    }

    /// <summary>Routes, and the list of drugs: most of what the first page would wait for beside Razor.</summary>
    private static async Task PrepareAsync(WebApplication app, Lazy<RequestDelegate> later)
    {
        await Task.Delay(Rest);
        try
        {
            _ = later.Value;
            using var lease = app.Services.GetRequiredService<CurrentFormulary>().Lease();
            await lease.Formulary.ListDrugsAsync(app.Lifetime.ApplicationStopping);
        }
        catch (Exception exception) when (exception is InvalidOperationException or OperationCanceledException or ObjectDisposedException or Data.DamagedFormularyException)
        {
            // Told to stop meanwhile, or something is wrong that the first request meets too, and reports.
        }
    }
}
