namespace DrugReference.Domain.Dosing;

/// <summary>How far a dose may be rounded on request.</summary>
/// <param name="CautionAbovePercent">Above this deviation a caution is shown.</param>
/// <param name="RefusedAbovePercent">Above this deviation the dose stays as it was calculated.</param>
/// <param name="Basis">Where the limits come from.</param>
public sealed record RoundingLimits(decimal CautionAbovePercent, decimal RefusedAbovePercent, Basis Basis);
