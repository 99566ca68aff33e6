namespace DrugReference.Domain.Dosing;

/// <summary>What is given in a cycle, and on which days.</summary>
/// <param name="Name">What the branch is called, such as <c>Later cycle, in CR or CRi</c>.</param>
/// <param name="Scope">The cycles and responses that it is for.</param>
/// <param name="Days">The dose days, in order.</param>
/// <param name="LengthDays">Days from this day 1 to the next cycle's day 1.</param>
/// <param name="Extension">How it may be extended, or <see langword="null"/> when it may not.</param>
/// <param name="Basis">Where the doses and the length come from.</param>
public sealed record CycleRule(
    string Name, CycleScope Scope, IReadOnlyList<DoseDay> Days, int LengthDays, Extension? Extension, Basis Basis);
