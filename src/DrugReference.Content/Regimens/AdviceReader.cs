using DrugReference.Content.Yaml;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Content.Regimens;

/// <summary>Reads what must be shown beside the doses.</summary>
internal sealed class AdviceReader(ProblemSink problems, CycleReader cycles, IReadOnlyList<string> labelIds)
{
    private readonly FactReader _facts = new(problems);

    public Advice? Read(YamlMap map)
    {
        var severity = Severity(map);
        var text = map.RequiredProse("text", problems);
        var scope = cycles.Scope(map);
        var labels = _facts.Ids(map, "labels", labelIds);
        var below = map.Has("whenDoseBelowMg")
            ? _facts.Quantity(map, "whenDoseBelowMg", DoseMass.Limits, DoseMass.FromMilligrams)
            : null;
        var basis = _facts.Basis(map);
        map.RefuseUnknownKeys(problems);
        return severity is not { } known || text is null || scope is null || basis is null
            ? null
            : new Advice(new Finding(known, text, basis), scope, labels, below);
    }

    /// <summary>A stop is never advice: it stands under 'stops', where it takes the doses away.</summary>
    private FindingSeverity? Severity(YamlMap map) => _facts.OneOf(map, "severity", "hold", "caution", "note") switch
    {
        "hold" => FindingSeverity.Hold,
        "caution" => FindingSeverity.Caution,
        "note" => FindingSeverity.Note,
        _ => null,
    };
}
