using System.Globalization;
using DrugReference.Data;
using DrugReference.Domain.Search;
using DrugReference.Web.Guards;
using DrugReference.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DrugReference.Web.Pages.Faqs;

[KeptPage("q", "literal", "drug", "topic", "page")]
[Costs(Work.Search)]
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

    /// <summary>Shows the questions about this section alone.</summary>
    [BindProperty(SupportsGet = true, Name = "topic")]
    public string? TopicText { get; set; }

    /// <summary>From the query alone: the route has a value of this name too, the name of the Razor page.</summary>
    [FromQuery(Name = "page")]
    public string? PageText { get; set; }

    public int PageNumber { get; private set; } = 1;

    public bool HasNextPage { get; private set; }

    public bool IsFiltered => !string.IsNullOrEmpty(Text) || Asked.IsFiltered;

    /// <summary>What was found, when something was looked for.</summary>
    public SearchResults? Found { get; private set; }

    public IReadOnlyList<DrugFaqs> Drugs { get; private set; } = [];

    /// <summary>The one address of a page of the whole list; what was searched or filtered has none.</summary>
    public string? Canonical => Found is not null || Asked.IsFiltered ? null
        : PageNumber == 1 ? "/faqs"
        : Drugs.Count == 0 ? null
        : string.Create(CultureInfo.InvariantCulture, $"/faqs?page={PageNumber}");

    /// <summary>What is asked of the questions.</summary>
    public QuestionSearch Asked => new(Text, Literal == "true", Slug, TopicText);

    /// <summary>What keeps the chosen section when the pages are turned.</summary>
    public string TopicQuery => Asked.Topic is null ? string.Empty : $"topic={TopicText}&";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var asked = Asked;
        var found = await formulary.SearchAsync(asked.Request, cancellationToken);
        if (!found.Query.IsEmpty)
        {
            Found = asked.Asked(found);
            return;
        }

        PageNumber = int.TryParse(PageText, out var number) && number is > 0 and < 100_000 ? number : 1;
        var drugs = await formulary.ListFaqsAsync(
            asked.Request.Slug, (PageNumber - 1) * DrugsPerPage, DrugsPerPage + 1, cancellationToken);
        HasNextPage = drugs.Count > DrugsPerPage;
        Drugs =
        [
            .. drugs.Take(DrugsPerPage)
                .Select(drug => drug with { Faqs = [.. drug.Faqs.Where(faq => asked.IsAsked(faq.Question))] })
                .Where(drug => drug.Faqs.Count > 0),
        ];
    }
}
