using DrugReference.Data;
using DrugReference.Web.Hosting;
using DrugReference.Web.Pages.Drugs;
using DrugReference.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Pages.Dose;

[KeptPage]
public sealed class CalculatorsPage(Formulary formulary, IOptions<CalculatorOptions> calculator) : PageModel
{
    internal RangedDrugs? Drugs { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? number, CancellationToken cancellationToken)
    {
        var drugs = calculator.Value.IsEnabled ? await formulary.ListDrugsAsync(cancellationToken) : [];
        Drugs = RangedDrugs.Of("/calculators", drugs.Where(drug => drug.HasRegimen), number);
        return Drugs is null && number is not null ? NotFound() : Page();
    }
}
