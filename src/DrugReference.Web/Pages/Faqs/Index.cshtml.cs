using System.Globalization;
using DrugReference.Data;
using DrugReference.Data.Search;
using DrugReference.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DrugReference.Web.Pages.Faqs;

[KeptPage("q", "literal", "drug", "page")]
public sealed class FaqsPage(Formulary formulary) : PageModel
{
    private const int DrugsPerPage = 20;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    /// <summary>Takes every word as it was typed, when it says <c>true</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "literal")]
    public string? Literal { get; set; }

    /// <summary>Shows the questions of this drug alone.</summary>
    [BindProperty(SupportsGet = true, Name = "drug")]
    public string? Slug { get; set; }

    /// <summary>From the query alone: the route has a value of this name too, the name of the Razor page.</summary>
    [FromQuery(Name = "page")]
    public string? PageText { get; set; }

    public int PageNumber { get; private set; } = 1;

    public bool HasNextPage { get; private set; }

    /// <summary>What was found, when something was looked for.</summary>
    public SearchResults? Found { get; private set; }

    public IReadOnlyList<DrugFaqs> Drugs { get; private set; } = [];

    /// <summary>The one address of a page of the whole list; what was searched or filtered has none.</summary>
    public string? Canonical => Found is not null || !string.IsNullOrEmpty(Slug) ? null
        : PageNumber == 1 ? "/faqs"
        : Drugs.Count == 0 ? null
        : string.Create(CultureInfo.InvariantCulture, $"/faqs?page={PageNumber}");

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await formulary.SearchAsync(
            new SearchRequest(Text) { Kinds = HitKinds.Faq, IsLiteral = Literal == "true" }, cancellationToken);
        if (!found.Query.IsEmpty)
        {
            Found = found;
            return;
        }

        PageNumber = int.TryParse(PageText, out var number) && number is > 0 and < 100_000 ? number : 1;
        var slug = string.IsNullOrEmpty(Slug) ? null : Slug;
        var drugs = await formulary.ListFaqsAsync(
            slug, (PageNumber - 1) * DrugsPerPage, DrugsPerPage + 1, cancellationToken);
        HasNextPage = drugs.Count > DrugsPerPage;
        Drugs = [.. drugs.Take(DrugsPerPage)];
    }
}
