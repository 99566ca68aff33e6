using System.Globalization;
using DrugReference.Data;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Search;
using DrugReference.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace DrugReference.Web.Pages.Faqs;

[KeptPage("q", "literal", "drug", "topic", "page")]
public sealed class FaqsPage(Formulary formulary) : PageModel
{
    private const int DrugsPerPage = 20;
    private const int MostHits = 50;

    /// <summary>More than the search ever ranks: the section is chosen among all of them.</summary>
    private const int MostRanked = 1_000;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    /// <summary>Takes every word as it was typed, when it says <c>true</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "literal")]
    public string? Literal { get; set; }

    /// <summary>Shows the questions of this drug alone.</summary>
    [BindProperty(SupportsGet = true, Name = "drug")]
    public string? Slug { get; set; }

    /// <summary>Shows the questions about this section alone.</summary>
    [BindProperty(SupportsGet = true, Name = "topic")]
    public string? TopicText { get; set; }

    /// <summary>From the query alone: the route has a value of this name too, the name of the Razor page.</summary>
    [FromQuery(Name = "page")]
    public string? PageText { get; set; }

    public int PageNumber { get; private set; } = 1;

    public bool HasNextPage { get; private set; }

    public bool IsFiltered => !string.IsNullOrEmpty(Text) || !string.IsNullOrEmpty(Slug) || Topic is not null;

    /// <summary>What was found, when something was looked for.</summary>
    public SearchResults? Found { get; private set; }

    public IReadOnlyList<DrugFaqs> Drugs { get; private set; } = [];

    /// <summary>The one address of a page of the whole list; what was searched or filtered has none.</summary>
    public string? Canonical => Found is not null || !string.IsNullOrEmpty(Slug) || Topic is not null ? null
        : PageNumber == 1 ? "/faqs"
        : Drugs.Count == 0 ? null
        : string.Create(CultureInfo.InvariantCulture, $"/faqs?page={PageNumber}");

    /// <summary>The page with the drug and the section that were chosen.</summary>
    public string FilteredAddress
    {
        get
        {
            var chosen = new Dictionary<string, string?> { ["drug"] = Slug, ["topic"] = TopicText };
            return QueryHelpers.AddQueryString("~/faqs", chosen.Where(filter => !string.IsNullOrEmpty(filter.Value)));
        }
    }

    /// <summary>What keeps the chosen section when the pages are turned.</summary>
    public string TopicQuery => Topic is null ? string.Empty : $"topic={TopicText}&";

    private SectionKind? Topic => FaqSections.Find(TopicText);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var slug = string.IsNullOrEmpty(Slug) ? null : Slug;
        var found = await formulary.SearchAsync(
            new SearchRequest(Text)
            {
                Kinds = HitKinds.Faq,
                Limit = Topic is null ? MostHits : MostRanked,
                IsLiteral = Literal == "true",
                Slug = slug,
            },
            cancellationToken);
        if (!found.Query.IsEmpty)
        {
            Found = found with { Hits = [.. found.Hits.Where(hit => IsAsked(hit.Title)).Take(MostHits)] };
            return;
        }

        PageNumber = int.TryParse(PageText, out var number) && number is > 0 and < 100_000 ? number : 1;
        var drugs = await formulary.ListFaqsAsync(
            slug, (PageNumber - 1) * DrugsPerPage, DrugsPerPage + 1, cancellationToken);
        HasNextPage = drugs.Count > DrugsPerPage;
        Drugs =
        [
            .. drugs.Take(DrugsPerPage)
                .Select(drug => drug with { Faqs = [.. drug.Faqs.Where(faq => IsAsked(faq.Question))] })
                .Where(drug => drug.Faqs.Count > 0),
        ];
    }

    private bool IsAsked(string question) => Topic is not { } topic || FaqTopic.Of(question) == topic;
}
