namespace DrugReference.Domain.Dosing;

/// <summary>
/// The fields that every dose form has, by the name that they bear in the form, in the JSON and on the command line. The
/// entries of a regimen come on top.
/// </summary>
public static class DoseFields
{
    /// <summary>Id of the label profile.</summary>
    public const string Label = "label";

    /// <summary>Height in cm; a form with units sends <see cref="Height"/> instead.</summary>
    public const string HeightCm = "heightCm";

    /// <summary>Height in the unit of <see cref="HeightUnit"/>.</summary>
    public const string Height = "height";

    /// <summary><c>cm</c>, <c>in</c> or <c>ft</c>.</summary>
    public const string HeightUnit = "heightUnit";

    /// <summary>Inches on top of the feet.</summary>
    public const string HeightInches = "heightInches";

    /// <summary>Weight in kg; a form with units sends <see cref="Weight"/> instead.</summary>
    public const string WeightKg = "weightKg";

    /// <summary>Weight in the unit of <see cref="WeightUnit"/>.</summary>
    public const string Weight = "weight";

    /// <summary><c>kg</c>, <c>lb</c> or <c>st</c>.</summary>
    public const string WeightUnit = "weightUnit";

    /// <summary>Pounds on top of the stones.</summary>
    public const string WeightPounds = "weightPounds";

    /// <summary>Number of the cycle.</summary>
    public const string Cycle = "cycle";

    /// <summary>Age in years: completed ones, or with a fraction.</summary>
    public const string AgeYears = "ageYears";

    /// <summary>Id of the formula for body surface area.</summary>
    public const string Formula = "formula";

    /// <summary>Id of the response so far.</summary>
    public const string Response = "response";

    /// <summary>Id of the response judged after this cycle.</summary>
    public const string ResponseAfterThisCycle = "responseAfterThisCycle";

    /// <summary>Date of day 1.</summary>
    public const string Start = "start";

    /// <summary>Whether cycle 1 is to be extended.</summary>
    public const string ExtendCycle1 = "extendCycle1";

    /// <summary>When the second dose of the cycle was given: a date, or a day of the cycle.</summary>
    public const string Day8Given = "day8Given";

    /// <summary>Length of the last interruption for toxicity, in days.</summary>
    public const string InterruptionDays = "interruptionDays";

    /// <summary>How many reductions there were.</summary>
    public const string PriorReductions = "priorReductions";

    /// <summary>Whether the last reduction was not tolerated.</summary>
    public const string ReductionNotTolerated = "reductionNotTolerated";

    /// <summary>The dose day that is about to come.</summary>
    public const string Day = "day";

    /// <summary>Weight at the baseline, in kg.</summary>
    public const string BaselineWeightKg = "baselineWeightKg";

    /// <summary>Body surface area of the last cycle, in m².</summary>
    public const string LastBsaM2 = "lastBsaM2";

    /// <summary>How the weight is known.</summary>
    public const string WeightSource = "weightSource";

    /// <summary>When the patient was weighed.</summary>
    public const string WeighedOn = "weighedOn";

    /// <summary>A step in mg, or <c>vial</c>.</summary>
    public const string RoundTo = "roundTo";

    /// <summary>Why unusual entries are right.</summary>
    public const string Reason = "reason";
}
