using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>
/// One dose for one patient. It is made from its factors only, so no figure exists without its basis.
/// </summary>
public sealed record PlannedDose
{
    internal PlannedDose(
        DoseDay day, BodySurfaceArea area, Regimen regimen, LabelProfile label, CycleStart? start, Basis basis)
    {
        Day = day.Day;
        PerSquareMetre = day.Dose;
        Mass = day.Dose.For(area);
        Volume = Mass.VolumeAt(regimen.Concentration.Value);
        Vials = Mass.VialsOf(label.VialContent.Value);
        Date = start?.Day(day.Day);
        Basis = basis;
        Working = PlanWorking.OfDose(this, area, regimen.Concentration, label.VialContent);
    }

    /// <summary>Day of the cycle, from 1.</summary>
    public int Day { get; }

    /// <summary>The dose for each m² of body surface area.</summary>
    public AreaDose PerSquareMetre { get; }

    /// <summary>The dose: the exact product, rounded half up to 0.01 mg.</summary>
    public DoseMass Mass { get; }

    /// <summary>The volume of reconstituted solution that holds the dose, rounded half up to 0.01 mL.</summary>
    public Volume Volume { get; }

    /// <summary>Whole vials that hold at least the dose.</summary>
    public int Vials { get; }

    /// <summary>The date, when the plan has dates.</summary>
    public DateOnly? Date { get; }

    /// <summary>Where the dose for each m² comes from.</summary>
    public Basis Basis { get; }

    internal IReadOnlyList<Statement> Working { get; }
}
