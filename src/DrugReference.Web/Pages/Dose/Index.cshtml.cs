using DrugReference.Data;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Formularies;
using DrugReference.Rendering;
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
public sealed class DosePage(Formulary formulary, TimeProvider time, IOptions<CalculatorOptions> calculator) : PageModel
{
    /// <summary>The one field that is not for the engine: the content that the form was made from.</summary>
    public const string DigestField = "digest";

    public Drug Drug { get; private set; } = null!; // Set by the handler, before the page is made.

    public Regimen Regimen { get; private set; } = null!; // Set by the handler, before the page is made.

    public DoseQuestions Questions { get; private set; } = null!; // Set by the handler, before the page is made.

    public DoseEntries Entries { get; private set; } = DoseEntries.None;

    public CyclePlan? Plan { get; private set; }

    /// <summary>Why there is no form at all.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Whether the form was made from other content than the one that answers.</summary>
    public bool IsStale { get; private set; }

    public string Digest => formulary.Digest;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Dates of doses that wait or that somebody doubts do not belong in a calendar.</summary>
    public bool OffersCalendar => Plan is { IsAllowed: true, Doubts: [], Request.Start: not null };

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
        if (OffersCalendar)
        {
            return File(
                CalendarFile.Write(Plan!, Display.Capitalised(Drug.Identity.Name), Now),
                "text/calendar; charset=utf-8",
                $"{Drug.Monograph.Slug}-cycle-{Plan!.Request.Cycle}.ics");
        }

        if (Refusal is null)
        {
            Response.StatusCode = Entries.Problems is [] ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        }

        return answer;
    }

    private void Calculate(IFormCollection form)
    {
        // A field that was sent twice reads as its values with a comma between them, which nothing accepts.
        var texts = form.Where(field => field.Key != DigestField)
            .ToDictionary(field => field.Key, string? (field) => field.Value.ToString(), StringComparer.Ordinal);
        IsStale = form.ContainsKey(DigestField) && form[DigestField] != Digest;
        var result = DoseForm.Plan(Regimen, texts);
        Entries = new DoseEntries(texts, IsStale ? [] : EntryProblems.Of(Questions.All, texts, result.Problems));
        Plan = IsStale || Entries.Problems.Count > 0 ? null : result.Plan;
        if (IsStale)
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
