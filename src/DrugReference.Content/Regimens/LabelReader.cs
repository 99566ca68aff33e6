using DrugReference.Content.Yaml;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Content.Regimens;

/// <summary>Reads the label profiles, of which exactly one is the default.</summary>
internal sealed class LabelReader(ProblemSink problems)
{
    private readonly FactReader _facts = new(problems);

    public IReadOnlyList<LabelProfile> Read(YamlMap root)
    {
        var maps = root.Maps("labels", problems);
        LabelProfile[] labels = [.. maps.Select(Label).OfType<LabelProfile>()];
        if (labels.Length < maps.Count)
        {
            return labels;
        }

        var at = root.Node("labels") ?? root;
        if (labels.Count(label => label.IsDefault) != 1)
        {
            problems.Error(at, "regimen-default", "Exactly one of 'labels' must have 'default: true'.");
        }

        if (labels.DistinctBy(label => label.Id, StringComparer.Ordinal).Count() != labels.Length)
        {
            problems.Error(at, "regimen-duplicate", "Two of 'labels' have the same id.");
        }

        return labels;
    }

    private LabelProfile? Label(YamlMap map)
    {
        var id = map.RequiredText("id", problems);
        var name = map.RequiredText("name", problems);
        var isDefault = map.Flag("default", problems);
        var age = _facts.CountFact(map, "minimumAgeYears");
        var vial = _facts.Fact(map, "vialContentMg", DoseMass.Limits, DoseMass.FromMilligrams);
        var body = _facts.RequiredMap(map, "plausible") is { } plausible ? Body(plausible) : null;
        map.RefuseUnknownKeys(problems);
        return id is null || name is null || age is null || vial is null || body is null
            ? null
            : new LabelProfile(id, name, isDefault, age, vial, body);
    }

    private BodyLimits? Body(YamlMap map)
    {
        var height = Range(map, "heightCm", BodyHeight.Limits);
        var weight = Range(map, "weightKg", BodyWeight.Limits);
        var index = Range(map, "bodyMassIndex", new QuantityLimits("body mass index", 1m, 200m, Decimals: 2, "kg/m²"));
        var basis = _facts.Basis(map);
        map.RefuseUnknownKeys(problems);
        return height is not { } cm || weight is not { } kg || index is not { } bmi || basis is null
            ? null
            : new BodyLimits(
                BodyHeight.FromCentimetres(cm.From), BodyHeight.FromCentimetres(cm.To),
                BodyWeight.FromKilograms(kg.From), BodyWeight.FromKilograms(kg.To),
                bmi.From, bmi.To, basis);
    }

    private (decimal From, decimal To)? Range(YamlMap parent, string key, QuantityLimits limits)
    {
        if (_facts.RequiredMap(parent, key) is not { } map)
        {
            return null;
        }

        var from = _facts.Quantity(map, "from", limits, number => number);
        var to = _facts.Quantity(map, "to", limits, number => number);
        map.RefuseUnknownKeys(problems);
        if (from >= to)
        {
            problems.Error(map, "regimen-range", $"In '{key}' the 'from' must be below the 'to'.");
        }

        return from is { } least && to is { } most ? (least, most) : null;
    }
}
