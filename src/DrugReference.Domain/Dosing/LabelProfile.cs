using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>What differs between the labels of two regions.</summary>
/// <param name="Id">Short stable id, such as <c>EU</c>.</param>
/// <param name="Name">What the reader chooses, such as <c>European Union</c>.</param>
/// <param name="IsDefault">Whether it is chosen unless the reader chooses another; one profile of a regimen is.</param>
/// <param name="MinimumAgeYears">The youngest age that the label is for, in completed years.</param>
/// <param name="VialContent">What one vial holds.</param>
/// <param name="Body">The bodies that are taken for plausible.</param>
public sealed record LabelProfile(
    string Id,
    string Name,
    bool IsDefault,
    Fact<int> MinimumAgeYears,
    Fact<DoseMass> VialContent,
    BodyLimits Body);
