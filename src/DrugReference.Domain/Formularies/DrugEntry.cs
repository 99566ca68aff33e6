using DrugReference.Domain.Problems;

namespace DrugReference.Domain.Formularies;

/// <summary>What a content folder says about one drug, or why it says nothing.</summary>
/// <param name="Drug">The drug, or <see langword="null"/> when its monograph cannot be used.</param>
/// <param name="Problems">Everything found wrong in the drug's files.</param>
public sealed record DrugEntry(Drug? Drug, IReadOnlyList<Problem> Problems);
