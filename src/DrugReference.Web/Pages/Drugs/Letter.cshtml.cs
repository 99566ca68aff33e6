using DrugReference.Data;
using DrugReference.Web.Pages.Shared;
using DrugReference.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DrugReference.Web.Pages.Drugs;

[KeptPage]
public sealed class LetterPage(Formulary formulary) : PageModel
{
    public char Letter { get; private set; }

    internal RangedDrugs Drugs { get; private set; } = null!; // Set by the handler, before the page is made.

    internal LetterBar Letters { get; private set; } = null!; // Set by the handler, before the page is made.

    public async Task<IActionResult> OnGetAsync(string letter, int? number, CancellationToken cancellationToken)
    {
        var all = await formulary.ListDrugsAsync(cancellationToken);
        var address = $"/a-to-z/{letter}";
        var drugs = all.Where(drug => LetterBar.AddressOf(drug.Letter) == address);
        if (RangedDrugs.Of(address, drugs, number) is not { } ranged)
        {
            return NotFound();
        }

        (Letter, Drugs) = (ranged.Shown.Drugs[0].Letter, ranged);
        Letters = LetterBar.Of(all, Letter);
        return Page();
    }
}
