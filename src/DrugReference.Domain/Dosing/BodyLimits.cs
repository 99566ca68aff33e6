namespace DrugReference.Domain.Dosing;

/// <summary>
/// The bodies of an age that a label profile takes. Outside the hard limits a slip of the keyboard, the unit or the field is
/// likelier than the patient; outside the usual ones a person must say why the entry is right.
/// </summary>
/// <param name="FromAgeYears">The age from which on they hold, in completed years.</param>
/// <param name="Height">Heights, in cm.</param>
/// <param name="Weight">Weights, in kg.</param>
/// <param name="BodyMassIndex">Body mass indices, in kg/m².</param>
/// <param name="UsualArea">Body surface areas that are usual, in m², by any formula.</param>
/// <param name="Basis">Where the limits come from.</param>
public sealed record BodyLimits(
    int FromAgeYears,
    BodyRange Height,
    BodyRange Weight,
    BodyRange BodyMassIndex,
    UsualRange UsualArea,
    Basis Basis);
