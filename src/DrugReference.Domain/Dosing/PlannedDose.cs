using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>
/// One dose for one patient. It is made from its factors only, so no figure exists without its basis.
/// </summary>
public sealed record PlannedDose
{
    internal PlannedDose(PlanInput input, CycleRule rule, DoseDay day, DoseRate rate, DoseTime time)
    {
        var (regimen, label, request, area) = (input.Regimen, input.Label, input.Request, input.Area);
        Day = day.Day;
        FullRate = day.Rate;
        Rate = rate;
        Exact = rate.For(area, request.Weight);
        Cap = day.Cap;
        Calculated = DoseMass.FromMilligrams(
            ClinicalRounding.HalfUp(Math.Min(Exact, Cap?.Milligrams ?? Exact), DoseMass.Limits.Decimals));
        Rounding = request.RoundTo is { } roundTo && regimen.Rounding is { } limits
            ? DoseRoundingResult.Of(Calculated, roundTo, label.VialContent.Value, limits)
            : null;
        Mass = Rounding is { IsRefused: false } rounding ? rounding.Rounded!.Value : Calculated;
        Volume = Mass.VolumeAt(regimen.Concentration.Value);
        Vials = Mass.VialsOf(label.VialContent.Value);
        BagConcentration = regimen.BagVolume is { } bag ? Mass.In(bag.Value) : null;
        Time = time;
        (Date, Earliest, Latest) = request.Start is { } start
            ? (start.Day(time.Planned), start.Day(time.Earliest), start.Day(time.Latest))
            : ((DateOnly?)null, (DateOnly?)null, (DateOnly?)null);
        Basis = rule.Basis;
        Working = PlanWorking.OfDose(this, input);
    }

    /// <summary>Day of the cycle by the regimen, from 1.</summary>
    public int Day { get; }

    /// <summary>The dose that the regimen states, after any reduction.</summary>
    public DoseRate Rate { get; }

    /// <summary>The dose as calculated: the exact product, not above the cap, rounded half up to 0.01 mg.</summary>
    public DoseMass Calculated { get; }

    /// <summary>The dose: as calculated, or rounded further where that was asked for and allowed.</summary>
    public DoseMass Mass { get; }

    /// <summary>What came of the rounding that was asked for, or <see langword="null"/> when none was.</summary>
    public DoseRoundingResult? Rounding { get; }

    /// <summary>The volume of reconstituted solution that holds the dose, rounded half up to 0.01 mL.</summary>
    public Volume Volume { get; }

    /// <summary>Whole vials that hold at least the dose.</summary>
    public int Vials { get; }

    /// <summary>What one millilitre of the bag holds, rounded half up to 0.0001 mg/mL; null without a bag.</summary>
    public Concentration? BagConcentration { get; }

    /// <summary>The date on which the dose falls, or was given, when the plan has dates.</summary>
    public DateOnly? Date { get; }

    /// <summary>The first date on which it may be given, when the plan has dates.</summary>
    public DateOnly? Earliest { get; }

    /// <summary>The last date on which it may be given, when the plan has dates.</summary>
    public DateOnly? Latest { get; }

    /// <summary>The day of the cycle on which the dose falls, or was given.</summary>
    public int PlannedDay => Time.Planned;

    /// <summary>The first day of the cycle on which it may be given.</summary>
    public int EarliestDay => Time.Earliest;

    /// <summary>The last day of the cycle on which it may be given.</summary>
    public int LatestDay => Time.Latest;

    /// <summary>Where the dose that the regimen states comes from.</summary>
    public Basis Basis { get; }

    internal DoseRate FullRate { get; }

    internal decimal Exact { get; }

    internal DoseMass? Cap { get; }

    internal DoseTime Time { get; }

    internal IReadOnlyList<Statement> Working { get; }
}
