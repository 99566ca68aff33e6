using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>One dose of a cycle as the regimen has it.</summary>
/// <param name="Day">Day of the cycle, from 1.</param>
/// <param name="Dose">The dose on that day alone, never the cycle's total.</param>
public sealed record DoseDay(int Day, AreaDose Dose);
