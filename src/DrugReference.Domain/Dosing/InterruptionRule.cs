namespace DrugReference.Domain.Dosing;

/// <summary>What follows from an interruption of some length; more than one may apply to the same length.</summary>
/// <param name="Id">Short stable id, such as <c>interruption-omit</c>.</param>
/// <param name="FromDays">The shortest length, in days.</param>
/// <param name="ToDays">The longest length, in days, or <see langword="null"/> without one.</param>
/// <param name="OmitsDose">Whether the next dose of the interrupted cycle is left out.</param>
/// <param name="Reduces">Whether the cycle after it is reduced by one step.</param>
/// <param name="Statement">The rule in words.</param>
public sealed record InterruptionRule(
    string Id, int FromDays, int? ToDays, bool OmitsDose, bool Reduces, Statement Statement)
{
    /// <summary>Whether the rule speaks of an interruption.</summary>
    /// <param name="days">Its length in days.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    public bool Covers(int days) => days >= FromDays && !(days > ToDays);
}
