using DrugReference.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DrugReference.Web.Pages.Status;

public sealed class StatusPage(Formulary formulary) : PageModel
{
    public Formulary Formulary => formulary;

    public FormularyStatus Status { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Status = await formulary.GetStatusAsync(cancellationToken);
}
