using DrugReference.Data;
using DrugReference.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DrugReference.Web.Pages;

[KeptPage]
public sealed class HomePage(Formulary formulary) : PageModel
{
    public int DrugCount { get; private set; }

    public IReadOnlyList<char> Letters { get; private set; } = [];

    public IReadOnlyList<DrugListing> Calculators { get; private set; } = [];

    public IReadOnlyList<IGrouping<string, DrugListing>> Classes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var drugs = await formulary.ListDrugsAsync(cancellationToken);
        DrugCount = drugs.Count;
        Letters = [.. drugs.Select(drug => drug.Letter).Distinct()];
        Calculators = [.. drugs.Where(drug => drug.HasRegimen)];
        Classes = [.. drugs.Where(drug => drug.DrugClass is not null)
            .GroupBy(drug => drug.DrugClass!).OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)];
    }
}
