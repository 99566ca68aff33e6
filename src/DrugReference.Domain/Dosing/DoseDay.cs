using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>One dose of a cycle as the regimen has it.</summary>
/// <param name="Day">Day of the cycle, from 1.</param>
/// <param name="Rate">The dose on that day alone, never the cycle's total.</param>
/// <param name="Cap">The most that anybody gets on that day, or <see langword="null"/> when there is no cap.</param>
public sealed record DoseDay(int Day, DoseRate Rate, DoseMass? Cap);
