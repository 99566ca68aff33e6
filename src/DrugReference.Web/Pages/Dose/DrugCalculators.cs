using DrugReference.Data;
using DrugReference.Rendering.Dosing;
using DrugReference.Web.Hosting;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Pages.Dose;

/// <summary>The calculators of the formulary that a request sees.</summary>
public sealed class DrugCalculators(
    Formulary formulary, TimeProvider time, IOptions<CalculatorOptions> calculator, IOptions<SiteOptions> site)
{
    /// <summary>The calculator of a drug, or <see langword="null"/> where there is no such drug or it has no regimen.</summary>
    /// <param name="slug">The drug's name in addresses.</param>
    /// <param name="request">Asks for it.</param>
    public async Task<DrugCalculator?> FindAsync(string slug, HttpRequest request)
    {
        if (await formulary.FindDrugAsync(slug, request.HttpContext.RequestAborted) is not { Regimen: not null } drug)
        {
            return null;
        }

        var root = request.PathBase.Add("/").Value!;
        var origin = new PlanOrigin(drug.Monograph.Slug, drug.Identity, formulary.Digest, formulary.LoadedAt, time.GetUtcNow(), root)
        {
            Contact = site.Value.Contact,
        };
        return new DrugCalculator(drug, origin, CalculatorRefusal.Of(drug, calculator.Value, time));
    }
}
