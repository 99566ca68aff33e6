using DrugReference.Domain.Problems;

namespace DrugReference.Data;

/// <summary>What a formulary holds, counted, and everything that was found wrong in its files.</summary>
public sealed record FormularyStatus(
    int Drugs, int Sections, int Faqs, int Regimens, IReadOnlyList<Problem> Problems);
