using DrugReference.Data;
using DrugReference.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DrugReference.Web.Pages.Drugs;

[KeptPage]
public sealed class DrugsPage(Formulary formulary) : PageModel
{
    /// <summary>As many drugs as one page lists; of more it lists the parts of each letter.</summary>
    public const int MostOnOnePage = 300;

    public IReadOnlyList<DrugListing> Drugs { get; private set; } = [];

    public bool ListsDrugs => Drugs.Count <= MostOnOnePage;

    public IEnumerable<IGrouping<char, DrugListing>> ByLetter => Drugs.GroupBy(drug => drug.Letter);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Drugs = await formulary.ListDrugsAsync(cancellationToken);
}
