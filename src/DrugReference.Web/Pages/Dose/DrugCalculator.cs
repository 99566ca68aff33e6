using DrugReference.Domain.Formularies;
using DrugReference.Rendering.Dosing;

namespace DrugReference.Web.Pages.Dose;

/// <summary>The calculator of one drug, for the page and for what a script asks of it.</summary>
/// <param name="Drug">A drug with a regimen.</param>
/// <param name="Origin">What its results say of where they come from.</param>
/// <param name="Refusal">Why there are none at all.</param>
public sealed record DrugCalculator(Drug Drug, PlanOrigin Origin, CalculatorRefusal? Refusal)
{
    public DoseCalculation Calculate(IFormCollection form)
    {
        // A field that was sent twice reads as its values with a comma between them, which nothing accepts.
        var texts = form.ToDictionary(field => field.Key, string? (field) => field.Value.ToString(), StringComparer.Ordinal);
        return DoseCalculation.Of(Drug.Regimen!, Origin.Digest, texts);
    }
}
