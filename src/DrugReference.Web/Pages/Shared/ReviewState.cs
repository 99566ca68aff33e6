using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;

namespace DrugReference.Web.Pages.Shared;

internal static class ReviewState
{
    /// <summary>The review of a drug that was to be renewed before today, or <see langword="null"/>.</summary>
    public static Review? OverdueReview(this Drug drug, TimeProvider time) =>
        drug.OverdueReview(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

    public static Review? OverdueReview(this Drug drug, DateOnly today) =>
        drug.Identity.OverdueReview(today);
}
