namespace DrugReference.Domain.Dosing;

/// <summary>What must be read beside the doses, or instead of them.</summary>
/// <param name="Rule">Short stable id of the rule, such as <c>liver-tests</c>.</param>
/// <param name="Severity">How strongly it speaks against giving the dose.</param>
/// <param name="Text">Plain text, no markup.</param>
/// <param name="Basis">Where it comes from.</param>
/// <param name="AsksReason">Whether a person must say why the entries are right before a dose is shown.</param>
public sealed record Finding(
    string Rule, FindingSeverity Severity, string Text, Basis Basis, bool AsksReason = false);
