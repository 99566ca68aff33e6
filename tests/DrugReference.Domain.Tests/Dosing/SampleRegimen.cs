using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Tests.Dosing;

/// <summary>
/// A regimen with every kind of rule. Doses, days, lengths, vials and limits are those of clinical/inotuzumab.md,
/// sections 1, 2.4, 3 and 9, so that the worked cases of that page can be tested here; the texts are made up.
/// </summary>
internal static class SampleRegimen
{
    private static readonly Basis Basis = new(["S1"], Evidence.Label);
    private static readonly Basis Assumed = new([], Evidence.Assumption);

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
                [], [new("EU contraindication", new(["S25"], Evidence.Label))], [Adults, Children with { FromAgeYears = 0 }]),
            new("US", "United States", IsDefault: false, new(1, Basis), new(DoseMass.FromMilligrams(0.9m), Basis),
                [new("box", new(["S2"], Evidence.Label))], [], [Adults, Children]),
        ],
        Concentration = new(Concentration.FromMilligramsPerMillilitre(0.25m), new(["S12"], Evidence.Label)),
        BagVolume = new(Volume.FromMillilitres(50m), new(["S21"], Evidence.Label)),
        DoseCeiling = new(PerArea(0.8m), Basis),
        DoseCeilingMass = new(DoseMass.FromMilligrams(3m), new(["S5"], Evidence.Label)),
        MinimumDaysBetweenDoses = new(6, Basis),
        WindowDays = new(2, new(["S20"], Evidence.Label)),
        MaximumCycles = new(CycleNumber.From(6), new(["S14"], Evidence.Label)),
        Response = new(CycleNumber.From(2),
        [
            new("CR", "CR", new("cr", Basis)), new("CRi", "CRi", new("cri", Basis)),
            new("none", "neither", new("none", Basis)),
        ]),
        Cycles =
        [
            new("Cycle 1", Scope(1, 1), Days(0.8m, 0.5m, 0.5m), 21, Longer, Basis),
            new("Later, in CR or CRi", Scope(2, 6, "CR", "CRi"), Days(0.5m, 0.5m, 0.5m), 28, null, Basis),
            new("Later, in neither", Scope(2, 3, "none"), Days(0.8m, 0.5m, 0.5m), 28, null, Basis),
        ],
        Reductions = new(
            [new(0.75m, [], new("three quarters", Assumed)), new(0.75m, [1, 8], new("two doses", Assumed))],
            new("no further reduction", new(["S13"], Evidence.Unverified))),
        Interruptions =
        [
            new("short", 1, 6, OmitsDose: false, Reduces: false, new("short.", new(["S16"], Evidence.Unverified))),
            new("omit", 7, null, OmitsDose: true, Reduces: false, new("omit.", Basis)),
            new("reduce", 14, null, OmitsDose: false, Reduces: true, new("reduce.", Basis)),
        ],
        Rounding = new(5m, 10m, new(["S17"], Evidence.Label)),
        Entries =
        [
            new("planned", "Transplant planned", "Plans", null, []),
            new("count", "Count now", "Blood", Count, []),
            new("lastCount", "Last count", "Blood", Count, []),
            new("reaction", "Reaction", "Toxicity", null, [new("mild", "mild"), new("severe", "severe")]),
        ],
        Findings =
        [
            Rule("no-response", FindingSeverity.Stop, Scope(4, 6, "none")),
            Rule("severe", FindingSeverity.Stop, when: new WordCondition("reaction", ["severe"])),
            Rule("low", FindingSeverity.Hold,
                when: new NumberCondition("count", Comparison.Below, 1m),
                unless: new ComparedCondition("count", Comparison.AtLeast, "lastCount")),
            Rule("us-alone", FindingSeverity.Caution, labels: ["US"]),
            Rule("small-dose", FindingSeverity.Caution, when: new NumberCondition("leastDoseMg", Comparison.Below, 0.5m)),
            Rule("area-change", FindingSeverity.Caution,
                when: new NumberCondition("areaChangePercent", Comparison.Above, 10m), asksReason: true),
            Rule("always", FindingSeverity.Note),
            Rule("first-cycle", FindingSeverity.Note, Scope(1, 1)),
        ],
        NotChecked =
        [
            new(new("counts", Basis), ["count", "lastCount"], []), new(new("EU alone", Basis), [], ["EU"]),
            new(new("the rest", Basis), [], []),
        ],
    };

    public static CycleScope Scope(int from, int to, params string[] responses) =>
        new(CycleNumber.From(from), CycleNumber.From(to), responses);

    public static DoseRate PerArea(decimal figure) => DoseRate.Of(figure, DosePer.SquareMetre);

    private static QuantityLimits Count => new("count", 0m, 500m, 2, "10⁹/L");

    private static BodyLimits Adults =>
        new(18, new(120m, 230m, new(140m, 205m)), new(30m, 250m, new(40m, 160m)), new(12m, 70m, new(17m, 40m)),
            new(1.28m, 3.1m), Assumed);

    private static BodyLimits Children =>
        new(1, new(60m, 230m, new(65m, 190m)), new(6m, 250m, new(6.5m, 100m)), new(10m, 70m, new(11m, 36m)),
            new(0.3m, 2.3m), Assumed);

    private static Extension Longer => new(
        28,
        new AnyOf([new WordCondition("responseAfterThisCycle", ["CR", "CRi"]), new WordCondition("planned", ["yes"])]),
        new("may last longer", new(["S11"], Evidence.Label)));

    private static FindingRule Rule(
        string id, FindingSeverity severity, CycleScope? scope = null, IReadOnlyList<string>? labels = null,
        Condition? when = null, Condition? unless = null, bool asksReason = false) =>
        new(new(id, severity, $"{id} text.", new(["S33"], Evidence.Label), asksReason), scope ?? Scope(1, 6), labels ?? [],
            when, unless);

    private static DoseDay[] Days(decimal day1, decimal day8, decimal day15) =>
        [new(1, PerArea(day1), null), new(8, PerArea(day8), null), new(15, PerArea(day15), null)];
}
