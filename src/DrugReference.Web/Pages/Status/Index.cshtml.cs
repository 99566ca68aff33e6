using DrugReference.Data;
using DrugReference.Domain.Problems;
using DrugReference.Web.Formularies;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DrugReference.Web.Pages.Status;

public sealed class StatusPage(Formulary formulary, CurrentFormulary current) : PageModel
{
    public Formulary Formulary => formulary;

    /// <summary>Why newer content is not served.</summary>
    public ContentRefusal? Refusal => current.Refusal;

    /// <summary>Shown at most, here and as JSON; <c>drugref check</c> lists all.</summary>
    public const int MostProblems = 1000;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Problems = await formulary.ListProblemsAsync(Severity.Note, MostProblems, cancellationToken);
}
