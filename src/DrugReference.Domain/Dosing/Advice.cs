using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>What must be shown beside the doses of some cycles.</summary>
/// <param name="Finding">What is shown.</param>
/// <param name="Scope">The cycles and responses that it is for.</param>
/// <param name="Labels">Ids of the label profiles that it is for; empty means all.</param>
/// <param name="WhenDoseBelow">Shown only when a dose of the cycle is below this amount, in mg.</param>
public sealed record Advice(Finding Finding, CycleScope Scope, IReadOnlyList<string> Labels, DoseMass? WhenDoseBelow);
