using System.Text.Json;
using DrugReference.Data;
using DrugReference.Web.Api;
using DrugReference.Web.Hosting;
using DrugReference.Web.Serving;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Offline;

/// <summary>What devices ask that keep a copy. Where the site offers none, nothing is found here, and they delete theirs.</summary>
internal static class OfflineEndpoints
{
    public const string Worker = "/sw.js";

    public static void MapOffline(this IEndpointRouteBuilder app)
    {
        var options = app.ServiceProvider.GetRequiredService<IOptions<OfflineOptions>>();
        var offline = app.MapGroup(string.Empty).ExcludeFromDescription().AddEndpointFilter(
            async (context, next) => options.Value.IsEnabled ? await next(context) : Results.NotFound());
        offline.MapMethods(Worker, ApiRoutes.Reading, WorkerAsync).WithMetadata(new KeptPageAttribute());
        offline.MapMethods("/offline/withdrawn", ApiRoutes.Reading, WithdrawnAsync);
        offline.MapGroup(string.Empty).AddEndpointFilter(
            async (context, next) => options.Value.HasEngine ? await next(context) : Results.NotFound()).MapEngineData();
    }

    private static async Task<IResult> WorkerAsync(Formulary formulary, OfflineCopies copies, CancellationToken cancellationToken) =>
        Results.Text(ServiceWorker.Of(await copies.OfAsync(formulary, cancellationToken)), "text/javascript; charset=utf-8");

    private static async Task<IResult> WithdrawnAsync(
        HttpContext context, Formulary formulary, OfflineCopies copies, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        var copy = await copies.OfAsync(formulary, cancellationToken);
        return Results.Text(JsonSerializer.Serialize(new StillShown(copy.Drugs), OfflineJson.Default.StillShown), "application/json");
    }
}
