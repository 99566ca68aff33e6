using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>
/// The sum of all doses of a cycle. It is no <see cref="DoseRate"/> and no <see cref="DoseMass"/>, so that it cannot be
/// passed, or printed by mistake, where one dose is meant.
/// </summary>
public sealed record CycleTotal
{
    private readonly string _unit;

    internal CycleTotal(IReadOnlyList<PlannedDose> doses)
    {
        Per = doses[0].Rate.Per;
        _unit = DoseRate.LimitsOf(Per).Unit;
        RateInWholeCycle = doses.Sum(dose => dose.Rate.Figure);
        MilligramsInWholeCycle = doses.Sum(dose => dose.Mass.Milligrams);
    }

    /// <summary>What the doses are multiplied by: the same on every day of a cycle.</summary>
    public DosePer Per { get; }

    /// <summary>All doses of the cycle together, in the unit of <see cref="Per"/>, such as mg/m².</summary>
    public decimal RateInWholeCycle { get; }

    /// <summary>All printed doses of the cycle together, in mg.</summary>
    public decimal MilligramsInWholeCycle { get; }

    /// <summary>Both totals, named as such: <c>whole-cycle total, not a dose: 1.8 mg/m², 3.27 mg</c>.</summary>
    public override string ToString() =>
        $"whole-cycle total, not a dose: {ClinicalFormat.Amount(RateInWholeCycle, _unit)}, "
            + ClinicalFormat.Amount(MilligramsInWholeCycle, DoseMass.Limits.Unit);
}
