using System.Text.Json;
using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>Reads a regimen, part by part, from what <see cref="RegimenJson"/> writes.</summary>
internal static class RegimenMap
{
    public static Regimen Regimen(JsonMap map) => new()
    {
        Id = map.Text("id"),
        Name = map.Text("name"),
        Indication = map.Map("indication", Statement),
        Administration = map.Map("administration", Statement),
        AreaBasis = map.Map("areaBasis", Statement),
        Labels = map.Maps("labels", Label),
        Concentration = map.Map("concentration", Fact(value => Concentration.FromMilligramsPerMillilitre(value.Number(Value)))),
        BagVolume = map.MapOrNull("bagVolume", Fact(value => Volume.FromMillilitres(value.Number(Value)))),
        DoseCeiling = map.Map("doseCeiling", Fact(value => Rate(value, Value))),
        DoseCeilingMass = map.Map("doseCeilingMass", Fact(Mass)),
        MinimumDaysBetweenDoses = map.Map("minimumDaysBetweenDoses", Fact(Whole)),
        WindowDays = map.MapOrNull("windowDays", Fact(Whole)),
        MaximumCycles = map.Map("maximumCycles", Fact(value => Cycle(value, Value))),
        Response = map.MapOrNull("response", response => new ResponseQuestion(
            Cycle(response, "fromCycle"), response.Maps("options", option => new ResponseOption(
                option.Text("id"), option.Text("name"), option.Map("definition", Statement))))),
        Cycles = map.Maps("cycles", CycleRule),
        Reductions = map.MapOrNull("reductions", steps => new ReductionSteps(
            steps.Maps("steps", step => new Reduction(step.Number("factor"), step.Wholes("days"), step.Map("statement", Statement))),
            steps.Map("end", Statement))),
        Interruptions = map.Maps("interruptions", rule => new InterruptionRule(
            rule.Text("id"), rule.Whole("fromDays"), rule.WholeOrNull("toDays"), rule.Flag("omitsDose"), rule.Flag("reduces"),
            rule.Map("statement", Statement))),
        Rounding = map.MapOrNull("rounding", limits => new RoundingLimits(
            limits.Number("cautionAbovePercent"), limits.Number("refusedAbovePercent"), Basis(limits))),
        Entries = map.Maps("entries", Entry),
        Findings = map.Maps("findings", FindingRule),
        NotChecked = map.Maps("notChecked", item => new CheckItem(
            item.Map("statement", Statement), item.Texts("answeredBy"), item.Texts("labels"))),
    };

    private const string Value = "value";

    private static LabelProfile Label(JsonMap map) => new(
        map.Text("id"), map.Text("name"), map.Flag("isDefault"), map.Map("minimumAgeYears", Fact(Whole)),
        map.Map("vialContent", Fact(Mass)), map.Maps("boxedWarnings", Statement), map.Maps("contraindications", Statement),
        map.Maps("bodies", body => new BodyLimits(
            body.Whole("fromAgeYears"), body.Map("height", Range), body.Map("weight", Range), body.Map("bodyMassIndex", Range),
            body.Map("usualArea", Usual), Basis(body))));

    private static BodyRange Range(JsonMap map) => new(map.Number("from"), map.Number("to"), map.Map("usual", Usual));

    private static UsualRange Usual(JsonMap map) => new(map.Number("from"), map.Number("to"));

    private static CycleRule CycleRule(JsonMap map) => new(
        map.Text("name"), map.Map("scope", Scope),
        map.Maps("days", day => new DoseDay(
            day.Whole("day"), Rate(day, "rate"), day.NumberOrNull("cap") is { } cap ? DoseMass.FromMilligrams(cap) : null)),
        map.Whole("lengthDays"),
        map.MapOrNull("extension", longer => new Extension(
            longer.Whole("toDays"), longer.Map("when", Condition), longer.Map("statement", Statement))),
        Basis(map));

    private static CycleScope Scope(JsonMap map) => new(Cycle(map, "from"), Cycle(map, "to"), map.Texts("responses"));

    private static Entry Entry(JsonMap map) => new(
        map.Text("id"), map.Text("name"), map.Text("group"),
        map.MapOrNull("number", limits => new QuantityLimits(
            limits.Text("name"), limits.Number("min"), limits.Number("max"), limits.Whole("decimals"), limits.Text("unit"))),
        map.Maps("choices", choice => new EntryChoice(choice.Text("id"), choice.Text("name"))));

    private static FindingRule FindingRule(JsonMap map) => new(
        map.Map("finding", finding => new Finding(
            finding.Text("rule"), finding.Word<FindingSeverity>("severity"), finding.Text("text"), Basis(finding),
            finding.Flag("asksReason"))),
        map.Map("scope", Scope), map.Texts("labels"), map.MapOrNull("when", Condition), map.MapOrNull("unless", Condition));

    private static Condition Condition(JsonMap map)
    {
        // Written too, though it follows from the rest.
        _ = map.Texts("entryIds");
        return map.Text("$type") switch
        {
            "number" => new NumberCondition(map.Text("entryId"), map.Word<Comparison>("comparison"), map.Number("figure")),
            "compared" => new ComparedCondition(map.Text("entryId"), map.Word<Comparison>("comparison"), map.Text("otherEntryId")),
            "word" => new WordCondition(map.Text("entryId"), map.Texts("words")),
            "all" => new AllOf(map.Maps("conditions", Condition)),
            "any" => new AnyOf(map.Maps("conditions", Condition)),
            var type => throw new JsonException($"'{type}' is no condition."),
        };
    }

    private static Statement Statement(JsonMap map) => new(map.Text("text"), Basis(map));

    private static Basis Basis(JsonMap map) =>
        map.Map("basis", basis => new Basis(basis.Texts("sources"), basis.Word<Evidence>("evidence")));

    private static Func<JsonMap, Fact<T>> Fact<T>(Func<JsonMap, T> value)
        where T : struct => map => new(value(map), Basis(map));

    private static int Whole(JsonMap map) => map.Whole(Value);

    private static DoseMass Mass(JsonMap map) => DoseMass.FromMilligrams(map.Number(Value));

    private static CycleNumber Cycle(JsonMap map, string name) => CycleNumber.From(map.Whole(name));

    /// <summary>The number and the unit of a rate are one text, so that they cannot be parted.</summary>
    private static DoseRate Rate(JsonMap map, string name)
    {
        var text = map.Text(name);
        foreach (var per in Enum.GetValues<DosePer>())
        {
            var unit = " " + DoseRate.LimitsOf(per).Unit;
            if (text.EndsWith(unit, StringComparison.Ordinal) && PlainDecimal.TryParse(text.AsSpan(0, text.Length - unit.Length), out var figure))
            {
                return DoseRate.Of(figure, per);
            }
        }

        throw new JsonException($"'{text}' is no dose.");
    }
}
