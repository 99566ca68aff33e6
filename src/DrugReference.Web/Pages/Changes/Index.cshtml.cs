using DrugReference.Data;
using DrugReference.Web.Feeds;
using DrugReference.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DrugReference.Web.Pages.Changes;

[KeptPage]
public sealed class ChangesPage(Formulary formulary) : PageModel
{
    public IReadOnlyList<ChangeEntry> Entries { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Entries = await ChangeList.OfAllAsync(formulary, cancellationToken);
}
