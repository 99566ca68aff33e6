using DrugReference.Content.Yaml;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Content.Regimens;

/// <summary>Reads what a regimen asks beyond what every regimen needs.</summary>
internal sealed class EntryReader(ProblemSink problems)
{
    private const int MostDecimals = 4;

    public IReadOnlyList<Entry> Read(YamlMap root)
    {
        var maps = root.Maps("entries", problems);
        Entry[] entries = [.. maps.Select(Entry).OfType<Entry>()];
        foreach (var twice in entries.GroupBy(entry => entry.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Error(root.Node("entries")!, "regimen-duplicate", $"Two of 'entries' have the id '{twice.Key}'.");
        }

        return entries;
    }

    private Entry? Entry(YamlMap map)
    {
        var id = map.RequiredText("id", problems);
        var name = map.RequiredProse("name", problems);
        var group = map.RequiredText("group", problems);
        var choices = map.Maps("choices", problems).Select(Choice).OfType<EntryChoice>().ToArray();
        var limits = map.Has("unit") && name is not null ? Limits(map, name) : null;
        map.RefuseUnknownKeys(problems);
        if (id is not null && (Known.CommonNumbers.Contains(id) || DoseForm.IsCommonField(id)))
        {
            return problems.Null<Entry>(map.Node("id")!, "regimen-duplicate", $"'{id}' is asked by every regimen.");
        }

        return id is null || name is null || group is null ? null : new Entry(id, name, group, limits, choices);
    }

    private EntryChoice? Choice(YamlMap map)
    {
        var (id, name) = (map.RequiredText("id", problems), map.RequiredProse("name", problems));
        map.RefuseUnknownKeys(problems);
        return id is null || name is null ? null : new EntryChoice(id, name);
    }

    private QuantityLimits? Limits(YamlMap map, string name)
    {
        var unit = map.RequiredProse("unit", problems);
        var from = map.RequiredNumber("from", problems);
        var to = map.RequiredNumber("to", problems);
        var decimals = map.RequiredWholeNumber("decimals", problems);
        if (from >= to)
        {
            problems.Error(map, "regimen-range", "The 'from' must be below the 'to'.");
        }

        if (decimals > MostDecimals)
        {
            problems.Error(map.Node("decimals")!, "regimen-range", $"'decimals' must be at most {MostDecimals}.");
        }

        return unit is null || from is not { } least || to is not { } most || decimals is not { } places
            ? null
            : new QuantityLimits(name, least, most, places, unit);
    }
}
