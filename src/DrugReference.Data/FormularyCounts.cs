namespace DrugReference.Data;

/// <summary>How much of what a formulary holds.</summary>
public sealed record FormularyCounts(int Drugs, int Sections, int Faqs, int Regimens, int Problems);
