using DrugReference.Domain.Formularies;
using DrugReference.Domain.Quantities;
using DrugReference.Web.Hosting;
using DrugReference.Web.Pages.Shared;

namespace DrugReference.Web.Pages.Dose;

/// <summary>Why no dose of a drug is calculated at this site, for the page and for other programs alike.</summary>
/// <param name="Status">The status that says so.</param>
/// <param name="Reason">A sentence for the reader.</param>
public sealed record CalculatorRefusal(int Status, string Reason)
{
    public static CalculatorRefusal? Of(Drug drug, CalculatorOptions calculator, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(calculator);
        if (!calculator.IsEnabled)
        {
            return new(StatusCodes.Status404NotFound, "The calculator is switched off by this site.");
        }

        return drug.OverdueReview(time) is { } review
            ? new(
                StatusCodes.Status409Conflict,
                $"The review held until {ClinicalFormat.Date(review.Until)}: no doses until it is renewed.")
            : null;
    }
}
