using DrugReference.Content.Yaml;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Content.Regimens;

/// <summary>
/// Reads when a rule applies: a mapping whose keys are entries, all of which must hold, or <c>any</c> and <c>all</c> with lists
/// of such mappings.
/// </summary>
internal sealed class ConditionReader(ProblemSink problems, IReadOnlyList<Entry> entries, ResponseQuestion? response)
{
    private static readonly (string Key, Comparison Comparison)[] Comparisons =
    [
        ("above", Comparison.Above), ("atLeast", Comparison.AtLeast),
        ("below", Comparison.Below), ("atMost", Comparison.AtMost),
    ];

    /// <summary>Every id that a condition may name.</summary>
    public IReadOnlyList<string> Ids { get; } =
        [.. entries.Select(entry => entry.Id), .. Known.CommonNumbers, .. Known.CommonWords];

    /// <summary>The condition under a key, or null when there is none or it cannot be used.</summary>
    public Condition? Read(YamlMap parent, string key) => parent.Map(key, problems) is { } map ? Read(map) : null;

    public Condition? RequiredIn(YamlMap parent, string key) => parent.Node(key) is null
        ? problems.Null<Condition>(parent, "yaml-key-missing", $"'{key}' is missing or empty.")
        : Read(parent, key);

    private Condition? Read(YamlMap map)
    {
        List<Condition> all = [];
        foreach (var (key, (at, _)) in map.Entries)
        {
            var read = key switch
            {
                "any" => new AnyOf(List(map, key)),
                "all" => new AllOf(List(map, key)),
                _ when IsNumber(key) => Number(map, key),
                _ when WordsOf(key) is { } words => Word(map, key, words),
                _ => problems.Null<Condition>(at, "regimen-entry", $"'{key}' is no entry of this regimen."),
            };
            if (read is null)
            {
                return null;
            }

            all.Add(read);
        }

        return all.Count switch
        {
            0 => problems.Null<Condition>(map, "regimen-condition", "This condition is empty."),
            1 => all[0],
            _ => new AllOf(all),
        };
    }

    private Condition[] List(YamlMap map, string key)
    {
        var maps = map.Maps(key, problems);
        if (maps.Count == 0)
        {
            problems.Error(map.Node(key) ?? map, "regimen-condition", $"'{key}' holds no condition.");
        }

        return [.. maps.Select(Read).OfType<Condition>()];
    }

    private Condition? Number(YamlMap parent, string id)
    {
        if (parent.Map(id, problems) is not { } map)
        {
            return null;
        }

        List<Condition> all = [];
        var comparisons = Comparisons.Where(known => map.Has(known.Key)).ToArray();
        foreach (var (key, comparison) in comparisons)
        {
            var text = map.RequiredText(key, problems) ?? "";
            if (PlainDecimal.TryParse(text, out var figure))
            {
                all.Add(new NumberCondition(id, comparison, figure));
            }
            else if (IsNumber(text))
            {
                all.Add(new ComparedCondition(id, comparison, text));
            }
            else
            {
                problems.Error(
                    map.Node(key) ?? map, "regimen-condition", $"'{key}' must be a plain number or the id of a number.");
            }
        }

        map.RefuseUnknownKeys(problems);
        return all.Count switch
        {
            0 when comparisons.Length > 0 => null,
            0 => problems.Null<Condition>(
                map, "regimen-condition", $"'{id}' needs one of: {string.Join(", ", Comparisons.Select(known => known.Key))}."),
            1 => all[0],
            _ => new AllOf(all),
        };
    }

    private WordCondition Word(YamlMap map, string id, IReadOnlyList<string> allowed)
    {
        var words = map.Texts(id, problems);
        foreach (var word in words.Where(word => !allowed.Contains(word, StringComparer.Ordinal)))
        {
            problems.Error(
                map.Node(id)!, "regimen-word", $"'{word}' in '{id}' is not one of: {string.Join(", ", allowed)}.");
        }

        if (words.Count == 0)
        {
            problems.Error(map, "regimen-condition", $"'{id}' holds no word.");
        }

        return new WordCondition(id, words);
    }

    private bool IsNumber(string id) =>
        Known.CommonNumbers.Contains(id) || entries.Any(entry => entry.Id == id && entry.Number is not null);

    private IReadOnlyList<string>? WordsOf(string id) => id switch
    {
        DoseFields.ResponseAfterThisCycle => [.. response?.Options.Select(option => option.Id) ?? []],
        DoseFields.WeightSource => [.. DoseForm.WeightSources.Select(choice => choice.Id)],
        _ => entries.FirstOrDefault(entry => entry.Id == id && entry.Number is null) is { } entry
            ? [.. entry.Words().Select(choice => choice.Id)]
            : null,
    };
}
