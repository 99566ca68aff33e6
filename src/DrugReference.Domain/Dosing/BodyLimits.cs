using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>
/// The bodies that a label profile takes for plausible: outside, a slip of the keyboard, the unit or the field is
/// likelier than the patient.
/// </summary>
/// <param name="MinHeight">The smallest height that is taken.</param>
/// <param name="MaxHeight">The largest height that is taken.</param>
/// <param name="MinWeight">The smallest weight that is taken.</param>
/// <param name="MaxWeight">The largest weight that is taken.</param>
/// <param name="MinBodyMassIndex">The smallest body mass index that is taken, in kg/m².</param>
/// <param name="MaxBodyMassIndex">The largest body mass index that is taken, in kg/m².</param>
/// <param name="Basis">Where the limits come from.</param>
public sealed record BodyLimits(
    BodyHeight MinHeight,
    BodyHeight MaxHeight,
    BodyWeight MinWeight,
    BodyWeight MaxWeight,
    decimal MinBodyMassIndex,
    decimal MaxBodyMassIndex,
    Basis Basis);
