using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>What every part of a plan is made from.</summary>
internal sealed record PlanInput(Regimen Regimen, LabelProfile Label, DoseRequest Request, BodySurfaceArea Area);
