using DrugReference.Content.Yaml;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Content.Regimens;

/// <summary>Reads what must be read beside the doses or instead of them, and what is left to a person.</summary>
internal sealed class FindingReader(
    ProblemSink problems, CycleReader cycles, ConditionReader conditions, IReadOnlyList<string> labelIds)
{
    private readonly FactReader _facts = new(problems);

    public FindingRule? Finding(YamlMap map)
    {
        var id = map.RequiredText("id", problems);
        var severity = Severity(map);
        var text = map.RequiredProse("text", problems);
        var scope = cycles.Scope(map, CycleNumber.From(CycleNumber.Max));
        var labels = _facts.Ids(map, "labels", labelIds);
        var (when, unless) = (conditions.Read(map, "when"), conditions.Read(map, "unless"));
        var asksReason = map.Flag("asksReason", problems);
        var basis = _facts.Basis(map);
        map.RefuseUnknownKeys(problems);
        return id is null || severity is not { } known || text is null || scope is null || basis is null
            ? null
            : new FindingRule(new Finding(id, known, text, basis, asksReason), scope, labels, when, unless);
    }

    public CheckItem? NotChecked(YamlMap map)
    {
        var answeredBy = _facts.Ids(map, "answeredBy", conditions.Ids);
        var labels = _facts.Ids(map, "labels", labelIds);
        return _facts.Statement(map) is { } statement ? new CheckItem(statement, answeredBy, labels) : null;
    }

    private FindingSeverity? Severity(YamlMap map) =>
        _facts.OneOf(map, "severity", "stop", "hold", "caution", "note") switch
        {
            "stop" => FindingSeverity.Stop,
            "hold" => FindingSeverity.Hold,
            "caution" => FindingSeverity.Caution,
            "note" => FindingSeverity.Note,
            _ => null,
        };
}
