using DrugReference.Data;
using DrugReference.Web.Pages.Drugs;
using DrugReference.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DrugReference.Web.Pages;

[KeptPage]
public sealed class HomePage(Formulary formulary) : PageModel
{
    /// <summary>A list that is longer has a page of its own.</summary>
    private const int Few = 12;

    public IReadOnlyList<DrugListing> Drugs { get; private set; } = [];

    public IReadOnlyList<DrugListing> Calculators { get; private set; } = [];

    internal IReadOnlyList<DrugClass> Classes { get; private set; } = [];

    public static bool IsShort<T>(IReadOnlyList<T> list) => list.Count <= Few;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Drugs = await formulary.ListDrugsAsync(cancellationToken);
        Calculators = [.. Drugs.Where(drug => drug.HasRegimen)];
        Classes = DrugClass.Of(Drugs);
    }
}
