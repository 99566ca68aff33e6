using DrugReference.Data;
using DrugReference.Domain.Search;
using DrugReference.Web.Guards;
using DrugReference.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Pages.Search;

/// <summary>What is found. The forms of the portal send what was typed as a POST; an address may hold it too, for links that others make.</summary>
[Costs(Work.Search)]
public sealed class SearchPage(Formulary formulary, IOptions<CalculatorOptions> calculator) : PageModel
{
    public SearchResults Results { get; private set; } = null!; // Set by the handler, before the page is made.

    public Task OnGetAsync([FromQuery] string? q, [FromQuery] string? literal, CancellationToken cancellationToken) =>
        FindAsync(q, literal, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (form, status) = await SentForm.ReadAsync(Request);
        if (form is null)
        {
            return StatusCode(status);
        }

        await FindAsync(form["q"], form["literal"], cancellationToken);
        return Page();
    }

    /// <param name="literal">Takes every word as it was typed, when it says <c>true</c>.</param>
    private async Task FindAsync(string? text, string? literal, CancellationToken cancellationToken) => Results = await formulary.SearchAsync(
        new SearchRequest(text)
        {
            IsLiteral = literal == "true",
            Kinds = calculator.Value.IsEnabled ? HitKinds.All : HitKinds.All & ~HitKinds.Calculator,
        },
        cancellationToken);
}
