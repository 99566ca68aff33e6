using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>What came of rounding a dose on request.</summary>
/// <param name="To">What it was rounded to.</param>
/// <param name="Step">The step in mg.</param>
/// <param name="Rounded">The nearest multiple of the step; null when that is nothing.</param>
/// <param name="DeviationPercent">How far it lies from the calculated dose, in per cent of it; negative below.</param>
/// <param name="IsRefused">Whether the dose stays as calculated, because the deviation is too large.</param>
/// <param name="IsCaution">Whether the deviation is taken, but large enough to be pointed out.</param>
public sealed record DoseRoundingResult(
    DoseRounding To, decimal Step, DoseMass? Rounded, decimal DeviationPercent, bool IsRefused, bool IsCaution)
{
    /// <summary>The deviation as it is printed, rounded half up to 0.01 %.</summary>
    public decimal ShownPercent => ClinicalRounding.HalfUp(DeviationPercent, 2);

    internal static DoseRoundingResult Of(DoseMass dose, DoseRounding to, DoseMass vial, RoundingLimits limits)
    {
        var step = to.StepOf(vial);
        var rounded = ClinicalRounding.HalfUp(dose.Milligrams / step, 0) * step;
        var percent = (rounded - dose.Milligrams) * 100 / dose.Milligrams;
        var isRefused = Math.Abs(percent) > limits.RefusedAbovePercent;
        return new(
            to, step, rounded == 0 ? null : DoseMass.FromMilligrams(rounded), percent, isRefused,
            !isRefused && Math.Abs(percent) > limits.CautionAbovePercent);
    }
}
