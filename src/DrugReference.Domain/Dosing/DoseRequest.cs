using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>What the reader entered and chose for one cycle of one patient.</summary>
/// <param name="Height">Measured height.</param>
/// <param name="Weight">Actual body weight, measured.</param>
/// <param name="Formula">The formula for body surface area.</param>
/// <param name="LabelId">Id of the label profile.</param>
/// <param name="Cycle">The cycle that is about to start.</param>
/// <param name="ResponseId">Id of the response so far; <see langword="null"/> where none is asked.</param>
/// <param name="Start">The date of day 1, or <see langword="null"/> for a plan without dates.</param>
public sealed record DoseRequest(
    BodyHeight Height,
    BodyWeight Weight,
    BsaFormula Formula,
    string LabelId,
    CycleNumber Cycle,
    string? ResponseId = null,
    CycleStart? Start = null);
