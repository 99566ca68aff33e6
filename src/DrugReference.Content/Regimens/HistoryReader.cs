using DrugReference.Content.Yaml;
using DrugReference.Domain.Dosing;

namespace DrugReference.Content.Regimens;

/// <summary>Reads what a history of toxicity does to a cycle: reductions, interruptions; and rounding on request.</summary>
internal sealed class HistoryReader(ProblemSink problems)
{
    private readonly FactReader _facts = new(problems);

    public ReductionSteps? Reductions(YamlMap? map, IReadOnlyList<CycleRule> cycles)
    {
        if (map is null)
        {
            return null;
        }

        Reduction[] steps = [.. map.Maps("steps", problems).Select(step => Step(step, cycles)).OfType<Reduction>()];
        var end = _facts.Statement(map, "end");
        map.RefuseUnknownKeys(problems);
        if (steps.Length == 0)
        {
            problems.Error(map, "yaml-key-missing", "'steps' is missing or empty.");
        }

        return end is null ? null : new ReductionSteps(steps, end);
    }

    public InterruptionRule? Interruption(YamlMap map)
    {
        var id = map.RequiredText("id", problems);
        var from = _facts.Count(map, "fromDays");
        var to = map.Has("toDays") ? _facts.Count(map, "toDays") : null;
        var (omits, reduces) = (map.Flag("omitsDose", problems), map.Flag("reduces", problems));
        if (to < from)
        {
            problems.Error(map.Node("toDays")!, "regimen-range", "'toDays' must not be below 'fromDays'.");
        }

        return _facts.Statement(map) is { } statement && id is not null && from is { } days
            ? new InterruptionRule(id, days, to, omits, reduces, statement)
            : null;
    }

    public RoundingLimits? Rounding(YamlMap root)
    {
        if (root.Map("rounding", problems) is not { } map)
        {
            return null;
        }

        var caution = map.RequiredNumber("cautionAbovePercent", problems);
        var refused = map.RequiredNumber("refusedAbovePercent", problems);
        var basis = _facts.Basis(map);
        map.RefuseUnknownKeys(problems);
        if (caution >= refused)
        {
            problems.Error(map, "regimen-range", "'cautionAbovePercent' must be below 'refusedAbovePercent'.");
        }

        return caution is { } warn && refused is { } most && basis is not null
            ? new RoundingLimits(warn, most, basis)
            : null;
    }

    private Reduction? Step(YamlMap map, IReadOnlyList<CycleRule> cycles)
    {
        var factor = map.RequiredNumber("factor", problems);
        var days = map.Texts("days", problems);
        var known = cycles.SelectMany(rule => rule.Days).Select(day => day.Day).ToHashSet();
        if (factor is not (null or (> 0 and <= 1)))
        {
            problems.Error(map.Node("factor")!, "regimen-range", "'factor' must be above 0 and at most 1.");
        }

        List<int> kept = [];
        foreach (var text in days)
        {
            if (int.TryParse(text, out var day) && known.Contains(day))
            {
                kept.Add(day);
            }
            else
            {
                problems.Error(map.Node("days")!, "regimen-day", $"Day {text} is no dose day of any cycle.");
            }
        }

        return _facts.Statement(map) is { } statement && factor is { } times ? new Reduction(times, kept, statement) : null;
    }
}
