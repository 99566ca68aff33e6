using DrugReference.Data;
using DrugReference.Domain.Offline;
using DrugReference.Web.Api;
using DrugReference.Web.Hosting;
using DrugReference.Web.Serving;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Offline;

/// <summary>
/// What a device calculates and searches with where the portal cannot be reached. Of the content that serves and of no other: what a
/// device keeps is of one digest.
/// </summary>
internal static class EngineData
{
    private const string Json = "application/json; charset=utf-8";

    public static void MapEngineData(this IEndpointRouteBuilder engine)
    {
        engine.MapMethods("/offline/{digest}/doses.json", ApiRoutes.Reading, DosesAsync).WithMetadata(new KeptPageAttribute());
        engine.MapMethods("/offline/{digest}/search.json", ApiRoutes.Reading, SearchAsync).WithMetadata(new KeptPageAttribute());
    }

    private static async Task<IResult> DosesAsync(
        string digest, Formulary formulary, OfflineCopies copies, IOptions<CalculatorOptions> calculator, IOptions<SiteOptions> site,
        CancellationToken cancellationToken)
    {
        if (digest != formulary.Digest || !calculator.Value.IsEnabled)
        {
            return Results.NotFound();
        }

        var drugs = new List<CopiedDrug>();
        foreach (var slug in (await copies.OfAsync(formulary, cancellationToken)).Drugs)
        {
            if (await formulary.FindDrugAsync(slug, cancellationToken) is { } drug && CopiedDrug.Of(drug) is { } copied)
            {
                drugs.Add(copied);
            }
        }

        return Results.Bytes(new DoseCopy(formulary.Digest, formulary.LoadedAt, site.Value.Contact, drugs).ToJson(), Json);
    }

    private static async Task<IResult> SearchAsync(
        string digest, Formulary formulary, OfflineCopies copies, IOptions<CalculatorOptions> calculator, CancellationToken cancellationToken)
    {
        if (digest != formulary.Digest)
        {
            return Results.NotFound();
        }

        var kept = await copies.OfAsync(formulary, cancellationToken);
        var copy = await formulary.ReadSearchCopyAsync(kept.Drugs.ToHashSet(), cancellationToken);
        return Results.Bytes(SearchCopyJson.Write(calculator.Value.IsEnabled ? copy : copy.WithoutCalculators()), Json);
    }
}
