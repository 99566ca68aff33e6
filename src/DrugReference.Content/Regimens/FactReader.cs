using DrugReference.Content.Yaml;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Content.Regimens;

/// <summary>
/// Reads the parts of which a regimen is made. What cannot be used is reported at its place and answered with null.
/// </summary>
internal sealed class FactReader(ProblemSink problems)
{
    private static readonly (string Key, DosePer Per)[] Rates =
        [("mgPerM2", DosePer.SquareMetre), ("mgPerKg", DosePer.Kilogram), ("mg", DosePer.Patient)];

    public Basis? Basis(YamlMap map)
    {
        var sources = map.Texts("sources", problems);
        var evidence = Evidence(map);
        if (sources.Any(string.IsNullOrWhiteSpace))
        {
            return problems.Null<Basis>(map.Node("sources") ?? map, "regimen-source", "A source id is empty.");
        }

        if (evidence == Domain.Dosing.Evidence.Label && sources.Count == 0)
        {
            return problems.Null<Basis>(map, "regimen-source", "A fact with evidence 'label' must name its 'sources'.");
        }

        return evidence is { } known ? new Basis(sources, known) : null;
    }

    public Statement? Statement(YamlMap parent, string key) =>
        RequiredMap(parent, key) is { } map ? Statement(map) : null;

    public Statement? Statement(YamlMap map)
    {
        var (text, basis) = (map.RequiredProse("text", problems), Basis(map));
        map.RefuseUnknownKeys(problems);
        return text is null || basis is null ? null : new Statement(text, basis);
    }

    /// <summary>A list of statements; absent is an empty list.</summary>
    public IReadOnlyList<Statement> Statements(YamlMap parent, string key) =>
        [.. parent.Maps(key, problems).Select(Statement).OfType<Statement>()];

    public Fact<T>? Fact<T>(YamlMap parent, string key, QuantityLimits limits, Func<decimal, T> from)
        where T : struct => Fact(parent, key, map => Quantity(map, "value", limits, from));

    /// <summary>A count, from 1.</summary>
    public Fact<int>? CountFact(YamlMap parent, string key) => Fact(parent, key, map => Count(map, "value"));

    public Fact<CycleNumber>? CycleFact(YamlMap parent, string key) => Fact(parent, key, map => Cycle(map, "value"));

    /// <summary>The dose of a mapping, under the one key that says its unit.</summary>
    public DoseRate? Rate(YamlMap map)
    {
        var units = Rates.Where(rate => map.Has(rate.Key)).ToArray();
        if (units is [var (key, per)])
        {
            return Quantity(map, key, DoseRate.LimitsOf(per), figure => DoseRate.Of(figure, per));
        }

        problems.Error(map, "regimen-unit", $"Give one of: {string.Join(", ", Rates.Select(rate => rate.Key))}.");
        return null;
    }

    /// <summary>Where the dose of a mapping stands.</summary>
    public static YamlNode RateNode(YamlMap map) => Rates.Select(rate => map.Node(rate.Key)).OfType<YamlNode>().First();

    /// <summary>A dose with where it comes from.</summary>
    public Fact<DoseRate>? RateFact(YamlMap parent, string key) => Fact(parent, key, Rate);

    public T? Quantity<T>(YamlMap map, string key, QuantityLimits limits, Func<decimal, T> from)
        where T : struct
    {
        if (map.RequiredNumber(key, problems) is not { } number)
        {
            return null;
        }

        if (limits.Allow(number))
        {
            return from(number);
        }

        problems.Error(map.Node(key)!, "regimen-range", $"'{key}' must be {limits}.");
        return null;
    }

    /// <summary>A whole number from 1: a count of days, years or cycles.</summary>
    public int? Count(YamlMap map, string key)
    {
        var number = map.RequiredWholeNumber(key, problems);
        if (number is not 0)
        {
            return number;
        }

        problems.Error(map.Node(key)!, "regimen-range", $"'{key}' must be 1 or more.");
        return null;
    }

    public CycleNumber? Cycle(YamlMap map, string key)
    {
        if (Count(map, key) is not { } number)
        {
            return null;
        }

        if (number <= CycleNumber.Max)
        {
            return CycleNumber.From(number);
        }

        problems.Error(map.Node(key)!, "regimen-range", $"'{key}' must be {CycleNumber.Min} to {CycleNumber.Max}.");
        return null;
    }

    /// <summary>A text that must be one of a few.</summary>
    public string? OneOf(YamlMap map, string key, params IReadOnlyList<string> allowed)
    {
        var text = map.RequiredText(key, problems);
        return text is null || allowed.Contains(text, StringComparer.Ordinal)
            ? text
            : problems.Null<string>(
                map.Node(key)!, "regimen-word", $"'{key}' must be one of: {string.Join(", ", allowed)}.");
    }

    /// <summary>A list of ids that must have been declared.</summary>
    public IReadOnlyList<string> Ids(YamlMap map, string key, IReadOnlyList<string> declared)
    {
        var ids = map.Texts(key, problems);
        foreach (var id in ids.Where(id => !declared.Contains(id, StringComparer.Ordinal)))
        {
            problems.Error(
                map.Node(key)!, "regimen-word", $"'{id}' in '{key}' is not one of: {string.Join(", ", declared)}.");
        }

        return ids;
    }

    public YamlMap? RequiredMap(YamlMap parent, string key) => parent.Node(key) is null
        ? problems.Null<YamlMap>(parent, "yaml-key-missing", $"'{key}' is missing or empty.")
        : parent.Map(key, problems);

    private Fact<T>? Fact<T>(YamlMap parent, string key, Func<YamlMap, T?> read)
        where T : struct
    {
        if (RequiredMap(parent, key) is not { } map)
        {
            return null;
        }

        var (value, basis) = (read(map), Basis(map));
        map.RefuseUnknownKeys(problems);
        return value is { } figure && basis is not null ? new Fact<T>(figure, basis) : null;
    }

    private Evidence? Evidence(YamlMap map) => OneOf(map, "evidence", "label", "unverified", "assumption") switch
    {
        "label" => Domain.Dosing.Evidence.Label,
        "unverified" => Domain.Dosing.Evidence.Unverified,
        "assumption" => Domain.Dosing.Evidence.Assumption,
        _ => null,
    };
}
