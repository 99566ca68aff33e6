using DrugReference.Data;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Rendering;
using DrugReference.Web.Hosting;
using DrugReference.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Pages.Drugs;

[KeptPage]
public sealed class MonographPage(Formulary formulary, IOptions<CalculatorOptions> calculator) : PageModel
{
    public const string FaqsId = "faqs";
    public const string DoseTableId = "dose-table";
    public const string DoseTableTitle = "Doses at a glance";
    public const string SourcesId = MonographPlaces.Sources;

    public Drug Drug { get; private set; } = null!; // Set by the handler, before the page is made.

    public bool HasCalculator => Drug.Regimen is not null && calculator.Value.IsEnabled;

    public IEnumerable<Section> BoxedWarning =>
        Drug.Monograph.Sections.Where(section => section.Kind == SectionKind.BoxedWarning);

    /// <summary>How the drug is dosed, which stands before the rest where its regimen gives a table of the doses.</summary>
    public IReadOnlyList<Section> Dosage
    {
        get
        {
            var all = Drug.Monograph.Sections;
            var first = Drug.Regimen is null ? -1 : all.ToList().FindIndex(section => section is { Kind: SectionKind.Dosage, Level: 2 });
            return first < 0 ? [] : [all[first], .. all.Skip(first + 1).TakeWhile(section => section.Level > 2)];
        }
    }

    /// <summary>Everything but what has a place of its own on the page.</summary>
    public IEnumerable<Section> Sections => Drug.Monograph.Sections.Where(section =>
        section.Kind is not (SectionKind.BoxedWarning or SectionKind.Faqs)).Except(Dosage);

    public IEnumerable<Section> FaqIntroduction =>
        Drug.Monograph.Sections.Where(section => section.Kind == SectionKind.Faqs);

    public bool ShowsFaqs => Drug.Monograph.Faqs.Count > 0 || FaqIntroduction.Any();

    /// <summary>The parts of the page in their order, by id and title.</summary>
    public IEnumerable<(string Id, string Title)> Navigation =>
    [
        .. Links(BoxedWarning),
        .. Drug.Regimen is not null && Dosage is [] ? new[] { (DoseTableId, DoseTableTitle) } : [],
        .. Links(Dosage),
        .. Links(Sections),
        .. ShowsFaqs ? new[] { (FaqsId, "Questions and answers") } : [],
        .. Drug.Identity.Sources.Count > 0 ? new[] { (SourcesId, "List of sources") } : [],
    ];

    /// <summary>The drugs before and after this one in the A to Z.</summary>
    public (DrugListing? Previous, DrugListing? Next) Neighbours { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await formulary.FindDrugAsync(slug, cancellationToken) is not { } drug)
        {
            return NotFound();
        }

        Drug = drug;
        var drugs = await formulary.ListDrugsAsync(cancellationToken);
        var at = drugs.Index().First(listed => listed.Item.Slug == slug).Index;
        Neighbours = (drugs.ElementAtOrDefault(at - 1), drugs.ElementAtOrDefault(at + 1));
        return Page();
    }

    private static IEnumerable<(string Id, string Title)> Links(IEnumerable<Section> sections) =>
        sections.Where(section => section.Level == 2).Select(section => (section.Id, section.Title));
}
