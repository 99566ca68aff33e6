using System.Text.Json.Serialization;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>The dosing rules of one drug: data, checked when it was read, each fact with where it comes from.</summary>
public sealed record Regimen
{
    /// <summary>Short stable id, such as <c>inotuzumab-ozogamicin</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What the regimen is called in a heading.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public required Statement Indication { get; init; }

    /// <summary>Route, and how the infusion is given.</summary>
    public required Statement Administration { get; init; }

    /// <summary>What the label says of body surface area, its formula and a cap.</summary>
    public required Statement AreaBasis { get; init; }

    /// <summary>The label profiles; exactly one is the default.</summary>
    public required IReadOnlyList<LabelProfile> Labels { get; init; }

    /// <summary>What one millilitre holds after reconstitution.</summary>
    public required Fact<Concentration> Concentration { get; init; }

    /// <summary>The whole volume that is infused, or <see langword="null"/> when nothing is diluted.</summary>
    public required Fact<Volume>? BagVolume { get; init; }

    /// <summary>The largest single dose that the regimen may hold: no day of a cycle is above it.</summary>
    public required Fact<DoseRate> DoseCeiling { get; init; }

    /// <summary>The largest single dose that anybody may get.</summary>
    public required Fact<DoseMass> DoseCeilingMass { get; init; }

    /// <summary>The fewest days from one dose to the next.</summary>
    public required Fact<int> MinimumDaysBetweenDoses { get; init; }

    /// <summary>
    /// By how many days a dose after the first may move either way, or <see langword="null"/> when it may not.
    /// </summary>
    public required Fact<int>? WindowDays { get; init; }

    /// <summary>The number of cycles after which the regimen ends.</summary>
    public required Fact<CycleNumber> MaximumCycles { get; init; }

    /// <summary>
    /// The question on which later doses depend, or <see langword="null"/> when nothing depends on one.
    /// </summary>
    public required ResponseQuestion? Response { get; init; }

    /// <summary>
    /// The cycles. With the findings that end the regimen they cover each cycle and response up to the maximum exactly once.
    /// </summary>
    public required IReadOnlyList<CycleRule> Cycles { get; init; }

    /// <summary>The steps down after toxicity, or <see langword="null"/> when the regimen has none.</summary>
    public required ReductionSteps? Reductions { get; init; }

    /// <summary>What follows from an interruption, by its length.</summary>
    public required IReadOnlyList<InterruptionRule> Interruptions { get; init; }

    /// <summary>How far a dose may be rounded on request, or <see langword="null"/> when it may not.</summary>
    public required RoundingLimits? Rounding { get; init; }

    /// <summary>What is asked beyond what every regimen needs.</summary>
    public required IReadOnlyList<Entry> Entries { get; init; }

    /// <summary>What must be read beside the doses, or instead of them.</summary>
    public required IReadOnlyList<FindingRule> Findings { get; init; }

    /// <summary>What a person must check, unless the entries answer it.</summary>
    public required IReadOnlyList<CheckItem> NotChecked { get; init; }

    /// <summary>The profile that is chosen unless the reader chooses another.</summary>
    [JsonIgnore]
    public LabelProfile DefaultLabel => Labels.Single(label => label.IsDefault);

    /// <summary>Whether any dose is per m², so that the body surface area matters.</summary>
    [JsonIgnore]
    public bool UsesArea => RegimenSummary.Of(this).UsesArea;

    /// <summary>Every dose day of any cycle, each once, in order.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> DoseDays => RegimenSummary.Of(this).DoseDays;

    /// <summary>The first dose day of any cycle.</summary>
    [JsonIgnore]
    public int FirstDoseDay => DoseDays[0];

    /// <summary>Ids of all sources that any fact names, each once, in ordinal order.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> SourceIds => [.. RegimenSummary.Of(this).CitedIds.Order(StringComparer.Ordinal)];

    internal IEnumerable<Basis> Bases =>
    [
        Indication.Basis, Administration.Basis, AreaBasis.Basis, Concentration.Basis, DoseCeiling.Basis,
        DoseCeilingMass.Basis, MinimumDaysBetweenDoses.Basis, MaximumCycles.Basis,
        .. new[] { BagVolume?.Basis, WindowDays?.Basis, Rounding?.Basis, Reductions?.End.Basis }.OfType<Basis>(),
        .. Labels.SelectMany(label => new[] { label.MinimumAgeYears.Basis, label.VialContent.Basis }),
        .. Labels.SelectMany(label => label.BoxedWarnings.Concat(label.Contraindications)).Select(text => text.Basis),
        .. Labels.SelectMany(label => label.Bodies).Select(body => body.Basis),
        .. Response?.Options.Select(option => option.Definition.Basis) ?? [],
        .. Cycles.Select(rule => rule.Basis),
        .. Cycles.Select(rule => rule.Extension?.Statement.Basis).OfType<Basis>(),
        .. Reductions?.Steps.Select(step => step.Statement.Basis) ?? [],
        .. Interruptions.Select(rule => rule.Statement.Basis),
        .. Findings.Select(rule => rule.Finding.Basis),
        .. NotChecked.Select(item => item.Statement.Basis),
    ];

    /// <summary>Those of a drug's sources that any fact of the regimen names.</summary>
    /// <param name="drug">The drug.</param>
    /// <returns>Their ids, in the order in which the drug lists them.</returns>
    public IReadOnlyList<string> SourcesOf(DrugIdentity drug)
    {
        ArgumentNullException.ThrowIfNull(drug);
        return RegimenSummary.Of(this).SourcesOf(drug);
    }

    /// <summary>Whether the response is asked before a cycle.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <returns><see langword="true"/> when the doses of the cycle depend on it.</returns>
    public bool AsksResponse(CycleNumber cycle) => Response is not null && cycle.Value >= Response.FromCycle.Value;
}
