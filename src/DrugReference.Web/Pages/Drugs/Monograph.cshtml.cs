using DrugReference.Data;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DrugReference.Web.Pages.Drugs;

[KeptPage]
public sealed class MonographPage(Formulary formulary) : PageModel
{
    public const string FaqsId = "faqs";
    public const string DoseTableId = "dose-table";
    public const string SourcesId = "source-list";

    public Drug Drug { get; private set; } = null!;

    public IEnumerable<Section> BoxedWarning =>
        Drug.Monograph.Sections.Where(section => section.Kind == SectionKind.BoxedWarning);

    /// <summary>Everything but what has a place of its own on the page.</summary>
    public IEnumerable<Section> Sections => Drug.Monograph.Sections.Where(section =>
        section.Kind is not (SectionKind.BoxedWarning or SectionKind.Faqs));

    public IEnumerable<Section> FaqIntroduction =>
        Drug.Monograph.Sections.Where(section => section.Kind == SectionKind.Faqs);

    public bool ShowsFaqs => Drug.Monograph.Faqs.Count > 0 || FaqIntroduction.Any();

    public IEnumerable<(string Id, string Title)> Navigation
    {
        get
        {
            var top = Drug.Monograph.Sections.Where(section => section.Level == 2).ToList();
            var warning = top.Where(section => section.Kind == SectionKind.BoxedWarning);
            var others = top.Where(section => section.Kind is not (SectionKind.BoxedWarning or SectionKind.Faqs));
            return
            [
                .. warning.Select(section => (section.Id, section.Title)),
                .. Drug.Regimen is null ? [] : new[] { (DoseTableId, "Doses at a glance") },
                .. others.Select(section => (section.Id, section.Title)),
                .. ShowsFaqs ? new[] { (FaqsId, "Questions and answers") } : [],
                .. Drug.Identity.Sources.Count > 0 ? new[] { (SourcesId, "List of sources") } : [],
            ];
        }
    }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await formulary.FindDrugAsync(slug, cancellationToken) is not { } drug)
        {
            return NotFound();
        }

        Drug = drug;
        return Page();
    }
}
