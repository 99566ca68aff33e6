using DrugReference.Data;
using DrugReference.Domain.Offline;
using DrugReference.Web.Api;
using DrugReference.Web.Hosting;
using DrugReference.Web.Serving;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Offline;

/// <summary>The dosing rules that a device keeps to calculate with where the portal cannot be reached.</summary>
internal static class DoseCopyEndpoint
{
    public static void MapDoseCopy(this IEndpointRouteBuilder offline) =>
        offline.MapMethods("/offline/{digest}/doses.json", ApiRoutes.Reading, AnswerAsync).WithMetadata(new KeptPageAttribute());

    /// <summary>Of the content that serves and of no other: what a device keeps is of one digest.</summary>
    private static async Task<IResult> AnswerAsync(
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

        var copy = new DoseCopy(formulary.Digest, formulary.LoadedAt, site.Value.Contact, drugs);
        return Results.Bytes(copy.ToJson(), "application/json; charset=utf-8");
    }
}
