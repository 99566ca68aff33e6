using DrugReference.Data;
using DrugReference.Domain.Search;
using DrugReference.Web.Guards;
using DrugReference.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Pages.Search;

[Costs(Work.Search)]
public sealed class SearchPage(Formulary formulary, IOptions<CalculatorOptions> calculator) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    /// <summary>Takes every word as it was typed, when it says <c>true</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "literal")]
    public string? Literal { get; set; }

    public SearchResults Results { get; private set; } = null!; // Set by the handler, before the page is made.

    public async Task OnGetAsync(CancellationToken cancellationToken) => Results = await formulary.SearchAsync(
        new SearchRequest(Text)
        {
            IsLiteral = Literal == "true",
            Kinds = calculator.Value.IsEnabled ? HitKinds.All : HitKinds.All & ~HitKinds.Calculator,
        },
        cancellationToken);
}
