using DrugReference.Domain.Formularies;
using DrugReference.Rendering.Dosing;
using DrugReference.Web.Hosting;

namespace DrugReference.Web.Pages.Dose;

/// <summary>Why no dose of a drug is calculated at this site, for the page and for other programs alike.</summary>
/// <param name="Status">The status that says so.</param>
/// <param name="Reason">A sentence for the reader.</param>
public sealed record CalculatorRefusal(int Status, string Reason)
{
    public static CalculatorRefusal? Of(Drug drug, CalculatorOptions calculator, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(calculator);
        return !calculator.IsEnabled ? new(StatusCodes.Status404NotFound, "The calculator is switched off by this site.")
            : ReviewRefusal.Of(drug.Identity, time.GetUtcNow()) is { } reason ? new(StatusCodes.Status409Conflict, reason)
            : null;
    }
}
