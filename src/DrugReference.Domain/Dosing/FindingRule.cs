namespace DrugReference.Domain.Dosing;

/// <summary>When something must be read beside the doses, or instead of them.</summary>
/// <param name="Finding">What is shown.</param>
/// <param name="Scope">The cycles and responses that it is for.</param>
/// <param name="Labels">Ids of the label profiles that it is for; empty means all.</param>
/// <param name="When">Shown only when this is known to hold; without it, always.</param>
/// <param name="Unless">Not shown when this is known to hold.</param>
public sealed record FindingRule(
    Finding Finding, CycleScope Scope, IReadOnlyList<string> Labels, Condition? When, Condition? Unless)
{
    /// <summary>Whether the regimen ends here for whoever is in the scope, whatever else is entered.</summary>
    public bool EndsRegimen() =>
        Finding.Severity == FindingSeverity.Stop && When is null && Unless is null && Labels.Count == 0;
}
