namespace DrugReference.Domain.Dosing;

/// <summary>How far a cycle may be extended, and why.</summary>
/// <param name="ToDays">The longest that the cycle may take, in days.</param>
/// <param name="When">The reasons.</param>
/// <param name="Statement">The rule in words.</param>
public sealed record Extension(int ToDays, Condition When, Statement Statement);
