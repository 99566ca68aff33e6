using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>The question on which later doses depend.</summary>
/// <param name="FromCycle">The first cycle before which it is asked.</param>
/// <param name="Options">The answers.</param>
public sealed record ResponseQuestion(CycleNumber FromCycle, IReadOnlyList<ResponseOption> Options);
