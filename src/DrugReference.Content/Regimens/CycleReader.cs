using DrugReference.Content.Yaml;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Content.Regimens;

/// <summary>What the cycles of a regimen are held against while they are read.</summary>
internal sealed record CycleBounds(
    DoseRate Ceiling,
    Concentration Concentration,
    int MinimumDaysBetweenDoses,
    CycleNumber LastCycle,
    ResponseQuestion? Response)
{
    public IReadOnlyList<string> ResponseIds => [.. Response?.Options.Select(option => option.Id) ?? []];
}

/// <summary>Reads the cycles and refuses a day, a dose or a gap that contradicts the rest of the regimen.</summary>
internal sealed class CycleReader(ProblemSink problems, CycleBounds bounds, ConditionReader conditions)
{
    private readonly FactReader _facts = new(problems);

    public CycleRule? Rule(YamlMap map)
    {
        var name = map.RequiredText("name", problems);
        var scope = Scope(map, bounds.LastCycle);
        var length = _facts.Count(map, "lengthDays");
        var extension = map.Map("extension", problems) is { } longer ? Extension(longer, length) : null;
        var days = Days(map, length);
        var basis = _facts.Basis(map);
        map.RefuseUnknownKeys(problems);
        if (days.Select(day => day.Rate.Per).Distinct().Count() > 1)
        {
            problems.Error(map.Node("days")!, "regimen-unit", "All doses of a cycle must have the same unit.");
        }

        return name is null || scope is null || length is not { } total || basis is null
            ? null
            : new CycleRule(name, scope, days, total, extension, basis);
    }

    private Extension? Extension(YamlMap map, int? length)
    {
        var to = _facts.Count(map, "toDays");
        var when = conditions.RequiredIn(map, "when");
        if (to <= length)
        {
            problems.Error(map.Node("toDays")!, "regimen-length", "'toDays' must be above 'lengthDays'.");
        }

        return _facts.Statement(map) is { } statement && to is { } days && when is not null
            ? new Extension(days, when, statement)
            : null;
    }

    /// <summary>The cycles that a rule names; without any, all of them.</summary>
    /// <param name="end">Where a rule without <c>toCycle</c> ends.</param>
    public CycleScope? Scope(YamlMap map, CycleNumber end)
    {
        var from = map.Has("fromCycle") ? _facts.Cycle(map, "fromCycle") : CycleNumber.From(CycleNumber.Min);
        var to = map.Has("toCycle") ? _facts.Cycle(map, "toCycle") : end;
        var responses = _facts.Ids(map, "responses", bounds.ResponseIds);
        if (from is not { } first || to is not { } last)
        {
            return null;
        }

        if (first.Value > last.Value || (map.Has("toCycle") && last.Value > bounds.LastCycle.Value))
        {
            problems.Error(
                map, "regimen-cycle", $"'fromCycle' to 'toCycle' must lie within cycles 1 to {bounds.LastCycle}.");
        }

        return new CycleScope(first, last, responses);
    }

    private List<DoseDay> Days(YamlMap rule, int? length)
    {
        List<DoseDay> days = [];
        var maps = rule.Maps("days", problems);
        if (maps.Count == 0)
        {
            problems.Error(rule, "yaml-key-missing", "'days' is missing or empty.");
        }

        foreach (var map in maps)
        {
            var day = _facts.Count(map, "day");
            var rate = _facts.Rate(map);
            var cap = map.Has("capMg") ? _facts.Quantity(map, "capMg", DoseMass.Limits, DoseMass.FromMilligrams) : null;
            map.RefuseUnknownKeys(problems);
            if (day is { } number && rate is { } dose)
            {
                CheckDose(map, dose);
                CheckDay(map, number, days.LastOrDefault(), length);
                days.Add(new DoseDay(number, dose, cap));
            }
        }

        return days;
    }

    private void CheckDose(YamlMap map, DoseRate dose)
    {
        var ceiling = bounds.Ceiling;
        var at = FactReader.RateNode(map);
        if (dose.Per != ceiling.Per)
        {
            problems.Error(at, "regimen-unit", $"{dose} has another unit than the ceiling of {ceiling}.");
        }
        else if (dose.Figure > ceiling.Figure)
        {
            problems.Error(at, "regimen-ceiling",
                $"{dose} is above the ceiling of {ceiling} for one dose: is it the total of a cycle?");
        }

        if (!IsCarried(dose, BodySurfaceArea.Limits.Min, BodyWeight.Limits.Min)
            || !IsCarried(dose, BodySurfaceArea.Limits.Max, BodyWeight.Limits.Max))
        {
            problems.Error(at, "regimen-range",
                $"{dose} gives somebody a dose or a volume that is not {DoseMass.Limits}, or {Volume.Limits}.");
        }
    }

    /// <summary>
    /// Whether the planner's quantities hold what this dose comes to: no patient may run into their limits.
    /// </summary>
    private bool IsCarried(DoseRate dose, decimal squareMetres, decimal kilograms)
    {
        var exact = dose.For(BodySurfaceArea.FromSquareMetres(squareMetres), BodyWeight.FromKilograms(kilograms));
        var mass = ClinicalRounding.HalfUp(exact, DoseMass.Limits.Decimals);
        var volume = ClinicalRounding.HalfUp(
            mass / bounds.Concentration.MilligramsPerMillilitre, Volume.Limits.Decimals);
        return DoseMass.Limits.Allow(mass) && Volume.Limits.Allow(volume);
    }

    private void CheckDay(YamlMap map, int day, DoseDay? previous, int? length)
    {
        var at = map.Node("day")!;
        if (day > length)
        {
            problems.Error(at, "regimen-day", $"Day {day} lies beyond the cycle's {length} days.");
        }

        if (previous is not null && day <= previous.Day)
        {
            problems.Error(at, "regimen-day", $"Day {day} must come after day {previous.Day}.");
        }
        else if (previous is not null && day - previous.Day < bounds.MinimumDaysBetweenDoses)
        {
            problems.Error(at, "regimen-gap",
                $"From day {previous.Day} to day {day} there are fewer than {bounds.MinimumDaysBetweenDoses} days.");
        }
    }
}
