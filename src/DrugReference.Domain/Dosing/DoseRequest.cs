using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>What the reader entered and chose for one cycle of one patient. What is null was not entered.</summary>
/// <param name="Height">Measured height.</param>
/// <param name="Weight">Actual body weight, measured.</param>
/// <param name="LabelId">Id of the label profile.</param>
/// <param name="Cycle">The cycle that is about to start, or is under way.</param>
public sealed record DoseRequest(BodyHeight Height, BodyWeight Weight, string LabelId, CycleNumber Cycle)
{
    /// <summary>The formula for body surface area.</summary>
    public BsaFormula Formula { get; init; } = BsaFormula.Mosteller;

    /// <summary>Age in years, 0 to 120; completed years, or with a fraction.</summary>
    public decimal? AgeYears { get; init; }

    /// <summary>Id of the response so far.</summary>
    public string? ResponseId { get; init; }

    /// <summary>Id of the response judged after this cycle.</summary>
    public string? ResponseAfterId { get; init; }

    /// <summary>The date of day 1; without it the plan has no dates.</summary>
    public CycleStart? Start { get; init; }

    /// <summary>Whether the cycle is to be extended.</summary>
    public bool Extend { get; init; }

    /// <summary>The day of the cycle, from 2, on which its second dose was given.</summary>
    public int? SecondDoseDay { get; init; }

    /// <summary>The dose day that is about to come; without it the cycle is planned from its start.</summary>
    public int? Day { get; init; }

    /// <summary>Length of the last interruption for toxicity, in days, from 1.</summary>
    public int? InterruptionDays { get; init; }

    /// <summary>How many reductions there were.</summary>
    public int? PriorReductions { get; init; }

    /// <summary>Whether the last reduction was not tolerated.</summary>
    public bool ReductionNotTolerated { get; init; }

    /// <summary>Weight at the baseline.</summary>
    public BodyWeight? BaselineWeight { get; init; }

    /// <summary>Body surface area of the last cycle.</summary>
    public BodySurfaceArea? LastArea { get; init; }

    /// <summary>How the weight is known: one of <see cref="DoseForm.WeightSources"/>.</summary>
    public string? WeightSource { get; init; }

    /// <summary>When the patient was weighed.</summary>
    public DateOnly? WeighedOn { get; init; }

    /// <summary>To what the doses are rounded; without it they stay as calculated.</summary>
    public DoseRounding? RoundTo { get; init; }

    /// <summary>Why unusual entries are right: one of <see cref="DoseForm.Reasons"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>The numbers among the entries of the regimen, by id.</summary>
    public IReadOnlyDictionary<string, decimal> Numbers { get; init; } = new Dictionary<string, decimal>();

    /// <summary>The choices among the entries of the regimen, by id.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    /// <summary>How a height or a weight in another unit was converted, for the working.</summary>
    public IReadOnlyList<string> Conversions { get; init; } = [];
}
