using DrugReference.Domain.Monographs;
using DrugReference.Domain.Quantities;

namespace DrugReference.Rendering.Dosing;

/// <summary>Why no dose is calculated once the review of a drug is over, by the portal as by a copy of it.</summary>
public static class ReviewRefusal
{
    public static string? Of(DrugIdentity identity, DateTimeOffset now) =>
        identity.OverdueReview(DateOnly.FromDateTime(now.UtcDateTime)) is { } review
            ? $"The review held until {ClinicalFormat.Date(review.Until)}: no doses until it is renewed."
            : null;
}
