using DrugReference.Data;
using DrugReference.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DrugReference.Web.Pages.Drugs;

[KeptPage]
public sealed class DrugsPage(Formulary formulary) : PageModel
{
    public IReadOnlyList<DrugListing> Drugs { get; private set; } = [];

    public IEnumerable<IGrouping<char, DrugListing>> ByLetter => Drugs.GroupBy(drug => drug.Letter);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Drugs = await formulary.ListDrugsAsync(cancellationToken);
}
