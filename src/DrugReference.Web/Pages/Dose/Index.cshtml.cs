using System.Text;
using DrugReference.Domain.Formularies;
using DrugReference.Rendering.Dosing;
using DrugReference.Web.Guards;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DrugReference.Web.Pages.Dose;

/// <summary>
/// The dose calculator of a drug that has a regimen. The form is a GET, the result a POST on the same address, so that no
/// figure of a patient ever stands in an address.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Costs(Work.Dose)]
public sealed class DosePage(DrugCalculators calculators) : PageModel
{
    public DrugCalculator Calculator { get; private set; } = null!; // Set by the handler, before the page is made.

    public Drug Drug => Calculator.Drug;

    /// <summary>Why there is no form at all.</summary>
    public string? Refusal => Calculator.Refusal?.Reason;

    private DoseCalculation Calculation { get; set; } = DoseCalculation.None;

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        if (await calculators.FindAsync(slug, Request) is not { } calculator)
        {
            return NotFound();
        }

        Calculator = calculator;
        Response.StatusCode = calculator.Refusal?.Status ?? StatusCodes.Status200OK;
        return calculator.Refusal is null ? new DosePageResult(calculator, DoseCalculation.None) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug)
    {
        var (form, status) = await SentForm.ReadAsync(Request);
        if (form is null)
        {
            return StatusCode(status);
        }

        var answer = await OnGetAsync(slug);
        if (answer is not DosePageResult)
        {
            return answer;
        }

        Calculation = Calculator.Calculate(form);
        Response.StatusCode = Calculation.IsStale ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        return new DosePageResult(Calculator, Calculation);
    }

    public async Task<IActionResult> OnPostCalendarAsync(string slug)
    {
        var answer = await OnPostAsync(slug);
        if (Calculation.OffersCalendar)
        {
            var file = CalendarFile.Of(Calculation.Plan!, Calculator.Origin);
            return File(Encoding.UTF8.GetBytes(file.Text), $"{CalendarFile.ContentType}; charset=utf-8", file.Name);
        }

        if (answer is DosePageResult)
        {
            Response.StatusCode = Calculation.Entries.Problems is [] ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        }

        return answer;
    }
}
