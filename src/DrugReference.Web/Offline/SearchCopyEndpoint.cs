using DrugReference.Data;
using DrugReference.Domain.Offline;
using DrugReference.Web.Api;
using DrugReference.Web.Hosting;
using DrugReference.Web.Serving;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Offline;

/// <summary>The texts that a device keeps to search them where the portal cannot be reached.</summary>
internal static class SearchCopyEndpoint
{
    public static void MapSearchCopy(this IEndpointRouteBuilder offline) =>
        offline.MapMethods("/offline/{digest}/search.json", ApiRoutes.Reading, AnswerAsync).WithMetadata(new KeptPageAttribute());

    /// <summary>Of the content that serves and of no other: what a device keeps is of one digest.</summary>
    private static async Task<IResult> AnswerAsync(
        string digest, Formulary formulary, OfflineCopies copies, IOptions<CalculatorOptions> calculator, CancellationToken cancellationToken)
    {
        if (digest != formulary.Digest)
        {
            return Results.NotFound();
        }

        var kept = await copies.OfAsync(formulary, cancellationToken);
        var copy = await formulary.ReadSearchCopyAsync(kept.Drugs.ToHashSet(), cancellationToken);
        return Results.Bytes(
            SearchCopyJson.Write(calculator.Value.IsEnabled ? copy : copy.WithoutCalculators()), "application/json; charset=utf-8");
    }
}
