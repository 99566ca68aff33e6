using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>What differs between the labels of two regions.</summary>
/// <param name="Id">Short stable id, such as <c>EU</c>.</param>
/// <param name="Name">What the reader chooses, such as <c>European Union</c>.</param>
/// <param name="IsDefault">Whether it is chosen unless the reader chooses another; one profile of a regimen is.</param>
/// <param name="MinimumAgeYears">The youngest age that the label is for, in completed years.</param>
/// <param name="VialContent">What one vial holds.</param>
/// <param name="BoxedWarnings">The boxed warnings; empty where the region has none.</param>
/// <param name="Contraindications">The contraindications; empty where the label lists none.</param>
/// <param name="Bodies">The bodies that are taken, the oldest age first.</param>
public sealed record LabelProfile(
    string Id,
    string Name,
    bool IsDefault,
    Fact<int> MinimumAgeYears,
    Fact<DoseMass> VialContent,
    IReadOnlyList<Statement> BoxedWarnings,
    IReadOnlyList<Statement> Contraindications,
    IReadOnlyList<BodyLimits> Bodies);
