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
        var boxes = _facts.Statements(map, "boxedWarnings");
        var contraindications = _facts.Statements(map, "contraindications");
        var bodies = Bodies(map);
        map.RefuseUnknownKeys(problems);
        if (bodies.Count > 0 && age is not null && bodies[0].FromAgeYears < age.Value)
        {
            problems.Error(map.Node("plausible")!, "regimen-range", "The first of 'plausible' must be of an age that the label is for.");
        }

        return id is null || name is null || age is null || vial is null || bodies.Count == 0
            ? null
            : new LabelProfile(id, name, isDefault, age, vial, boxes, contraindications, bodies);
    }

    /// <summary>The oldest age first, down to the youngest, so that the first whose age is reached is the one.</summary>
    private List<BodyLimits> Bodies(YamlMap label)
    {
        List<BodyLimits> bodies = [];
        var maps = label.Maps("plausible", problems);
        if (maps.Count == 0)
        {
            problems.Error(label, "yaml-key-missing", "'plausible' is missing or empty.");
        }

        foreach (var map in maps)
        {
            if (Body(map) is { } body)
            {
                if (bodies.Count > 0 && body.FromAgeYears >= bodies[^1].FromAgeYears)
                {
                    problems.Error(map, "regimen-range", "'fromAgeYears' must be below the one before it.");
                }

                bodies.Add(body);
            }
        }

        return bodies;
    }

    private BodyLimits? Body(YamlMap map)
    {
        var age = map.RequiredWholeNumber("fromAgeYears", problems);
        var height = Range(map, "heightCm", BodyHeight.Limits);
        var weight = Range(map, "weightKg", BodyWeight.Limits);
        var index = Range(map, "bodyMassIndex", new QuantityLimits("body mass index", 1m, 200m, Decimals: 2, "kg/m²"));
        var area = _facts.RequiredMap(map, "bodySurfaceAreaM2") is { } areas ? Usual(areas, BodySurfaceArea.Limits) : null;
        var basis = _facts.Basis(map);
        map.RefuseUnknownKeys(problems);
        return age is not { } years || height is null || weight is null || index is null || area is null || basis is null
            ? null
            : new BodyLimits(years, height, weight, index, area, basis);
    }

    private BodyRange? Range(YamlMap parent, string key, QuantityLimits limits)
    {
        if (_facts.RequiredMap(parent, key) is not { } map)
        {
            return null;
        }

        var from = _facts.Quantity(map, "from", limits, number => number);
        var to = _facts.Quantity(map, "to", limits, number => number);
        if (Usual(map, limits) is not { } usual || from is not { } least || to is not { } most)
        {
            return null;
        }

        if (least > usual.From || usual.To > most)
        {
            problems.Error(map, "regimen-range", $"In '{key}' the usual figures must lie between 'from' and 'to'.");
        }

        return new BodyRange(least, most, usual);
    }

    private UsualRange? Usual(YamlMap map, QuantityLimits limits)
    {
        var from = _facts.Quantity(map, "usualFrom", limits, number => number);
        var to = _facts.Quantity(map, "usualTo", limits, number => number);
        map.RefuseUnknownKeys(problems);
        if (from >= to)
        {
            problems.Error(map, "regimen-range", "'usualFrom' must be below 'usualTo'.");
        }

        return from is { } least && to is { } most ? new UsualRange(least, most) : null;
    }
}
