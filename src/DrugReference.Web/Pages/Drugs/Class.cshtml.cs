using DrugReference.Data;
using DrugReference.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DrugReference.Web.Pages.Drugs;

[KeptPage]
public sealed class ClassPage(Formulary formulary) : PageModel
{
    internal DrugClass Class { get; private set; } = null!; // Set by the handler, before the page is made.

    internal RangedDrugs Drugs { get; private set; } = null!; // Set by the handler, before the page is made.

    public async Task<IActionResult> OnGetAsync(string slug, int? number, CancellationToken cancellationToken)
    {
        var classes = DrugClass.Of(await formulary.ListDrugsAsync(cancellationToken));
        if (classes.FirstOrDefault(found => found.Slug == slug) is not { } shown
            || RangedDrugs.Of(shown.Address, shown.Drugs, number) is not { } ranged)
        {
            return NotFound();
        }

        (Class, Drugs) = (shown, ranged);
        return Page();
    }
}
