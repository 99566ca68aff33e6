using DrugReference.Data;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Quantities;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DrugReference.Web.Pages.Drugs;

/// <summary>
/// The dose calculator of a drug that has a regimen. The form is a GET, the result a POST on the same address, so that no
/// figure of a patient ever stands in an address.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DosePage(Formulary formulary) : PageModel
{
    public Drug Drug { get; private set; } = null!;

    public Regimen Regimen { get; private set; } = null!;

    public CyclePlan? Plan { get; private set; }

    /// <summary>SHA-256 of the content that the doses come from.</summary>
    public string Digest => formulary.Digest;

    [BindProperty]
    public BodyHeight Height { get; set; }

    [BindProperty]
    public BodyWeight Weight { get; set; }

    [BindProperty]
    public string? FormulaId { get; set; }

    [BindProperty]
    public string? LabelId { get; set; }

    [BindProperty]
    public CycleNumber Cycle { get; set; }

    [BindProperty]
    public string? ResponseId { get; set; }

    [BindProperty]
    public CycleStart? Start { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await FindAsync(slug, cancellationToken))
        {
            return NotFound();
        }

        FormulaId = BsaFormula.Mosteller.Id;
        LabelId = Regimen.DefaultLabel.Id;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await FindAsync(slug, cancellationToken))
        {
            return NotFound();
        }

        var formula = BsaFormula.Find(FormulaId);
        if (formula is null)
        {
            ModelState.AddModelError(nameof(FormulaId), "Choose the formula for body surface area.");
        }

        if (ModelState.IsValid && formula is not null)
        {
            Calculate(formula);
        }

        return Page();
    }

    /// <summary>The text of a field as it was sent, accepted or not.</summary>
    public string? Typed(string field) => ModelState[field]?.AttemptedValue;

    public string? ProblemOf(string field) =>
        ModelState[field] is { Errors: [var error, ..] } ? error.ErrorMessage : null;

    private void Calculate(BsaFormula formula)
    {
        var result = CyclePlanner.Plan(Regimen, new DoseRequest(
            Height, Weight, formula, LabelId ?? string.Empty, Cycle, ResponseId, Start));
        Plan = result.Plan;
        foreach (var problem in result.Problems)
        {
            ModelState.AddModelError(problem.Field, problem.Message);
        }
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancellationToken)
    {
        if (await formulary.FindDrugAsync(slug, cancellationToken) is not { Regimen: { } regimen } drug)
        {
            return false;
        }

        (Drug, Regimen) = (drug, regimen);
        return true;
    }
}
