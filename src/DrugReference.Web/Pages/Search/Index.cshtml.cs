using DrugReference.Data;
using DrugReference.Data.Search;
using DrugReference.Domain.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DrugReference.Web.Pages.Search;

public sealed class SearchPage(Formulary formulary) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    public SearchQuery Query { get; private set; } = null!;

    public SearchResults Results { get; private set; } = SearchResults.None;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Query = SearchQuery.Parse(Text, formulary.Vocabulary);
        Results = await formulary.SearchAsync(Query, faqsOnly: false, cancellationToken);
    }
}
