using DrugReference.Data;
using DrugReference.Web.Formularies;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DrugReference.Web.Pages.Status;

public sealed class StatusPage(Formulary formulary, CurrentFormulary current) : PageModel
{
    public Formulary Formulary => formulary;

    /// <summary>Why newer content is not served.</summary>
    public ContentRefusal? Refusal => current.Refusal;

    public FormularyStatus Status { get; private set; } = null!; // Set by the handler, before the page is made.

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Status = await formulary.GetStatusAsync(cancellationToken);
}
