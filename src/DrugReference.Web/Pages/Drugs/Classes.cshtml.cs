using DrugReference.Data;
using DrugReference.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DrugReference.Web.Pages.Drugs;

[KeptPage]
public sealed class ClassesPage(Formulary formulary) : PageModel
{
    internal IReadOnlyList<DrugClass> Classes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Classes = DrugClass.Of(await formulary.ListDrugsAsync(cancellationToken));
}
