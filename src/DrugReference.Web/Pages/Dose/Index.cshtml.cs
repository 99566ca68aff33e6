using System.Text;
using DrugReference.Data;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Formularies;
using DrugReference.Rendering.Dosing;
using DrugReference.Web.Guards;
using DrugReference.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Pages.Dose;

/// <summary>
/// The dose calculator of a drug that has a regimen. The form is a GET, the result a POST on the same address, so that no
/// figure of a patient ever stands in an address.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Costs(Work.Dose)]
public sealed class DosePage(
    Formulary formulary, TimeProvider time, IOptions<CalculatorOptions> calculator, IOptions<SiteOptions> site) : PageModel
{
    public Drug Drug { get; private set; } = null!; // Set by the handler, before the page is made.

    public Regimen Regimen { get; private set; } = null!; // Set by the handler, before the page is made.

    public DoseQuestions Questions { get; private set; } = null!; // Set by the handler, before the page is made.

    public DoseCalculation Calculation { get; private set; } = DoseCalculation.None;

    /// <summary>Why there is no form at all.</summary>
    public string? Refusal { get; private set; }

    public string Digest => formulary.Digest;

    public PlanOrigin Origin => new(
        Drug.Monograph.Slug, Drug.Identity, Digest, formulary.LoadedAt, time.GetUtcNow(), Url.Content("~/"))
    {
        Contact = site.Value.Contact,
    };

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken) =>
        await FindAsync(slug, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        var (form, status) = await SentForm.ReadAsync(Request, cancellationToken);
        if (form is null)
        {
            return StatusCode(status);
        }

        var answer = await OnGetAsync(slug, cancellationToken);
        if (answer is PageResult && Refusal is null)
        {
            Calculate(form);
        }

        return answer;
    }

    public async Task<IActionResult> OnPostCalendarAsync(string slug, CancellationToken cancellationToken)
    {
        var answer = await OnPostAsync(slug, cancellationToken);
        if (Calculation.OffersCalendar)
        {
            var file = CalendarFile.Of(Calculation.Plan!, Origin);
            return File(Encoding.UTF8.GetBytes(file.Text), $"{CalendarFile.ContentType}; charset=utf-8", file.Name);
        }

        if (Refusal is null)
        {
            Response.StatusCode = Calculation.Entries.Problems is [] ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        }

        return answer;
    }

    private void Calculate(IFormCollection form)
    {
        // A field that was sent twice reads as its values with a comma between them, which nothing accepts.
        var texts = form.ToDictionary(field => field.Key, string? (field) => field.Value.ToString(), StringComparer.Ordinal);
        Calculation = DoseCalculation.Of(Regimen, Digest, texts);
        if (Calculation.IsStale)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
        }
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancellationToken)
    {
        if (await formulary.FindDrugAsync(slug, cancellationToken) is not { Regimen: { } regimen } drug)
        {
            return false;
        }

        (Drug, Regimen, Questions) = (drug, regimen, DoseQuestions.Of(regimen));
        if (CalculatorRefusal.Of(drug, calculator.Value, time) is { } refusal)
        {
            (Refusal, Response.StatusCode) = (refusal.Reason, refusal.Status);
        }

        return true;
    }
}
