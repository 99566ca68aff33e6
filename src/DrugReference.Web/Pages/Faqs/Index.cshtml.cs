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

    public int PageNumber { get; private set; } = 1;

    public bool HasNextPage { get; private set; }

    public bool IsFiltered => !string.IsNullOrEmpty(Asked.Text) || Asked.IsFiltered;

    /// <summary>What was found, when something was looked for.</summary>
    public SearchResults? Found { get; private set; }

    public IReadOnlyList<DrugFaqs> Drugs { get; private set; } = [];

    /// <summary>The one address of a page of the whole list; what was searched or filtered has none.</summary>
    public string? Canonical => Found is not null || Asked.IsFiltered ? null
        : PageNumber == 1 ? "/faqs"
        : Drugs.Count == 0 ? null
        : string.Create(CultureInfo.InvariantCulture, $"/faqs?page={PageNumber}");

    /// <summary>What is asked of the questions.</summary>
    public QuestionSearch Asked { get; private set; } = new(null, false, null, null);

    /// <summary>What keeps the chosen section when the pages are turned.</summary>
    public string TopicQuery => Asked.Topic is null ? string.Empty : $"topic={Asked.TopicText}&";

    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        var query = Request.Query;
        return FindAsync(Question(query["q"], query["literal"], query["drug"], query["topic"]), query["page"], cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (form, status) = await SentForm.ReadAsync(Request);
        if (form is null)
        {
            return StatusCode(status);
        }

        await FindAsync(Question(form["q"], form["literal"], form["drug"], form["topic"]), pageText: null, cancellationToken);
        return Page();
    }

    private static QuestionSearch Question(string? text, string? literal, string? slug, string? topic) => new(text, literal == "true", slug, topic);

    private async Task FindAsync(QuestionSearch asked, string? pageText, CancellationToken cancellationToken)
    {
        Asked = asked;
        var found = await formulary.SearchAsync(asked.Request, cancellationToken);
        if (!found.Query.IsEmpty)
        {
            Found = asked.Asked(found);
            return;
        }

        PageNumber = int.TryParse(pageText, out var number) && number is > 0 and < 100_000 ? number : 1;
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
