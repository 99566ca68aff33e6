using DrugReference.Domain.Monographs;

namespace DrugReference.Data;

/// <summary>The questions of one drug.</summary>
public sealed record DrugFaqs(DrugListing Drug, IReadOnlyList<Faq> Faqs);
