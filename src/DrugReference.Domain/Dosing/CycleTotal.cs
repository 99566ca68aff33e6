using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>
/// The sum of all doses of a cycle. It is no <see cref="AreaDose"/> and no <see cref="DoseMass"/>, so that it cannot be
/// passed, or printed by mistake, where one dose is meant.
/// </summary>
public sealed record CycleTotal
{
    internal CycleTotal(IReadOnlyList<PlannedDose> doses)
    {
        MilligramsPerSquareMetreInWholeCycle = doses.Sum(dose => dose.PerSquareMetre.MilligramsPerSquareMetre);
        MilligramsInWholeCycle = doses.Sum(dose => dose.Mass.Milligrams);
    }

    /// <summary>All doses of the cycle together, in mg/m².</summary>
    public decimal MilligramsPerSquareMetreInWholeCycle { get; }

    /// <summary>All rounded doses of the cycle together, in mg.</summary>
    public decimal MilligramsInWholeCycle { get; }

    /// <summary>Both totals, named as such: <c>whole-cycle total, not a dose: 1.8 mg/m², 3.27 mg</c>.</summary>
    public override string ToString() =>
        "whole-cycle total, not a dose: "
            + $"{ClinicalFormat.Amount(MilligramsPerSquareMetreInWholeCycle, AreaDose.Limits.Unit)}, "
            + ClinicalFormat.Amount(MilligramsInWholeCycle, DoseMass.Limits.Unit);
}
