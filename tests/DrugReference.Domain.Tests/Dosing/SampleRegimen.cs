using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Tests.Dosing;

/// <summary>
/// A regimen with every kind of rule. Doses, days, lengths, vials and limits are those of clinical/inotuzumab.md,
/// sections 1, 3 and 9, so that the worked cases of that page can be tested here; the texts are made up.
/// </summary>
internal static class SampleRegimen
{
    private static readonly Basis Basis = new(["S1"], Evidence.Label);

    public static Regimen Create() => new()
    {
        Id = "sample",
        Name = "Sample",
        Indication = new("indication", new(["S7", "S10"], Evidence.Label)),
        Administration = new("administration", Basis),
        AreaBasis = new("per m²", new(["S8"], Evidence.Assumption)),
        Labels =
        [
            new("EU", "European Union", IsDefault: true, new(18, Basis), new(DoseMass.FromMilligrams(1m), Basis),
                Body(120m, 230m, 30m, 250m, 12m, 70m)),
            new("US", "United States", IsDefault: false, new(1, Basis), new(DoseMass.FromMilligrams(0.9m), Basis),
                Body(60m, 230m, 6m, 250m, 10m, 70m)),
        ],
        Concentration = new(Concentration.FromMilligramsPerMillilitre(0.25m), new(["S12"], Evidence.Label)),
        DoseCeiling = new(AreaDose.FromMilligramsPerSquareMetre(0.8m), Basis),
        MinimumDaysBetweenDoses = new(6, Basis),
        MaximumCycles = new(CycleNumber.From(6), new(["S14"], Evidence.Label)),
        Response = new(CycleNumber.From(2),
        [
            new("cr", "CR", new("cr", Basis)), new("cri", "CRi", new("cri", Basis)),
            new("none", "neither", new("none", Basis)),
        ]),
        Cycles =
        [
            new("Cycle 1", Scope(1, 1), Days(0.8m, 0.5m, 0.5m), 21, 28, Basis),
            new("Later, in CR or CRi", Scope(2, 6, "cr", "cri"), Days(0.5m, 0.5m, 0.5m), 28, null, Basis),
            new("Later, in neither", Scope(2, 3, "none"), Days(0.8m, 0.5m, 0.5m), 28, null, Basis),
        ],
        Stops = [new(Scope(4, 6, "none"), "no response within 3 cycles", new(["S33"], Evidence.Label))],
        Advice =
        [
            new(new(FindingSeverity.Note, "always", Basis), Scope(1, 6), [], null),
            new(new(FindingSeverity.Hold, "first cycle", Basis), Scope(1, 1), [], null),
            new(new(FindingSeverity.Caution, "EU alone", Basis), Scope(1, 6), ["EU"], null),
            new(new(FindingSeverity.Caution, "small dose", new([], Evidence.Unverified)), Scope(1, 6), [],
                DoseMass.FromMilligrams(0.5m)),
        ],
        NotChecked = [new("blood counts", Basis)],
    };

    public static CycleScope Scope(int from, int to, params string[] responses) =>
        new(CycleNumber.From(from), CycleNumber.From(to), responses);

    private static DoseDay[] Days(decimal day1, decimal day8, decimal day15) =>
    [
        new(1, AreaDose.FromMilligramsPerSquareMetre(day1)),
        new(8, AreaDose.FromMilligramsPerSquareMetre(day8)),
        new(15, AreaDose.FromMilligramsPerSquareMetre(day15)),
    ];

    private static BodyLimits Body(
        decimal minCm, decimal maxCm, decimal minKg, decimal maxKg, decimal minBmi, decimal maxBmi) =>
        new(BodyHeight.FromCentimetres(minCm), BodyHeight.FromCentimetres(maxCm),
            BodyWeight.FromKilograms(minKg), BodyWeight.FromKilograms(maxKg), minBmi, maxBmi,
            new([], Evidence.Assumption));
}
