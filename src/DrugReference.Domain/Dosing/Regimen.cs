using System.Text.Json.Serialization;
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

    /// <summary>Why the doses are per m², and what the label says of formula and cap.</summary>
    public required Statement AreaBasis { get; init; }

    /// <summary>The label profiles; exactly one is the default.</summary>
    public required IReadOnlyList<LabelProfile> Labels { get; init; }

    /// <summary>What one millilitre holds after reconstitution.</summary>
    public required Fact<Concentration> Concentration { get; init; }

    /// <summary>The largest single dose that the regimen may hold: no day of a cycle is above it.</summary>
    public required Fact<AreaDose> DoseCeiling { get; init; }

    /// <summary>The fewest days from one dose to the next.</summary>
    public required Fact<int> MinimumDaysBetweenDoses { get; init; }

    /// <summary>The number of cycles after which the regimen ends.</summary>
    public required Fact<CycleNumber> MaximumCycles { get; init; }

    /// <summary>
    /// The question on which later doses depend, or <see langword="null"/> when nothing depends on one.
    /// </summary>
    public required ResponseQuestion? Response { get; init; }

    /// <summary>The cycles. With the stops they cover each cycle and response up to the maximum exactly once.</summary>
    public required IReadOnlyList<CycleRule> Cycles { get; init; }

    /// <summary>Where the regimen ends before the maximum.</summary>
    public required IReadOnlyList<StopRule> Stops { get; init; }

    /// <summary>What must be shown beside the doses.</summary>
    public required IReadOnlyList<Advice> Advice { get; init; }

    /// <summary>What a person must check, because no calculation from this regimen does.</summary>
    public required IReadOnlyList<Statement> NotChecked { get; init; }

    /// <summary>The profile that is chosen unless the reader chooses another.</summary>
    [JsonIgnore]
    public LabelProfile DefaultLabel => Labels.Single(label => label.IsDefault);

    /// <summary>Ids of all sources that any fact names, each once, in ordinal order.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> SourceIds =>
        [.. Bases.SelectMany(basis => basis.Sources).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private IEnumerable<Basis> Bases =>
    [
        Indication.Basis, Administration.Basis, AreaBasis.Basis, Concentration.Basis, DoseCeiling.Basis,
        MinimumDaysBetweenDoses.Basis, MaximumCycles.Basis,
        .. Labels.Select(label => label.MinimumAgeYears.Basis),
        .. Labels.Select(label => label.VialContent.Basis),
        .. Labels.Select(label => label.Body.Basis),
        .. Response?.Options.Select(option => option.Definition.Basis) ?? [],
        .. Cycles.Select(rule => rule.Basis),
        .. Stops.Select(stop => stop.Basis),
        .. Advice.Select(advice => advice.Finding.Basis),
        .. NotChecked.Select(statement => statement.Basis),
    ];

    /// <summary>Whether the response is asked before a cycle.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <returns><see langword="true"/> when the doses of the cycle depend on it.</returns>
    public bool AsksResponse(CycleNumber cycle) => Response is not null && cycle.Value >= Response.FromCycle.Value;
}
