using DrugReference.Content.Yaml;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Content.Regimens;

/// <summary>Reads a <c>regimen.yaml</c>, or refuses it whole: half a regimen is no regimen.</summary>
internal sealed class RegimenReader
{
    private readonly ProblemSink _problems;
    private readonly FactReader _facts;

    private RegimenReader(ProblemSink problems) => (_problems, _facts) = (problems, new FactReader(problems));

    /// <summary>The regimen, or null with every reason in <paramref name="problems"/>.</summary>
    public static Regimen? Read(YamlMap root, ProblemSink problems)
    {
        var regimen = new RegimenReader(problems).Read(root);
        root.RefuseUnknownKeys(problems);
        if (regimen is not null && !problems.HasErrors)
        {
            CoverageCheck.Report(regimen, root, problems);
        }

        return problems.HasErrors ? null : regimen;
    }

    private Regimen? Read(YamlMap root)
    {
        var id = root.RequiredText("id", _problems);
        var name = root.RequiredText("name", _problems);
        var indication = _facts.Statement(root, "indication");
        var administration = _facts.Statement(root, "administration");
        var area = _facts.Statement(root, "bodySurfaceArea");
        var labels = new LabelReader(_problems).Read(root);
        var concentration = _facts.Fact(
            root, "concentrationMgPerMl", Concentration.Limits, Concentration.FromMilligramsPerMillilitre);
        var bag = root.Has("bagVolumeMl")
            ? _facts.Fact(root, "bagVolumeMl", Volume.Limits, Volume.FromMillilitres)
            : null;
        var ceiling = _facts.RateFact(root, "doseCeiling");
        var ceilingMass = _facts.Fact(root, "doseCeilingMg", DoseMass.Limits, DoseMass.FromMilligrams);
        var gap = _facts.CountFact(root, "minimumDaysBetweenDoses");
        var window = root.Has("windowDays") ? _facts.CountFact(root, "windowDays") : null;
        var maximum = _facts.CycleFact(root, "maximumCycles");
        var response = root.Map("response", _problems) is { } question
            ? new ResponseReader(_problems).Read(question)
            : null;
        var entries = new EntryReader(_problems).Read(root);
        var history = new HistoryReader(_problems);
        var rounding = history.Rounding(root);
        InterruptionRule[] interruptions =
            [.. root.Maps("interruptions", _problems).Select(history.Interruption).OfType<InterruptionRule>()];
        var reductions = root.Map("reductions", _problems);
        var cycles = root.Maps("cycles", _problems);
        var (findings, notChecked) = (root.Maps("findings", _problems), root.Maps("notChecked", _problems));
        if (id is null || name is null || indication is null || administration is null || area is null
            || concentration is null || ceiling is null || ceilingMass is null || gap is null || maximum is null)
        {
            // What follows is held against these: without them it would be judged by guesses.
            return null;
        }

        var conditions = new ConditionReader(_problems, entries, response);
        var cycleReader = new CycleReader(
            _problems, new CycleBounds(ceiling.Value, concentration.Value, gap.Value, maximum.Value, response), conditions);
        var findingReader = new FindingReader(
            _problems, cycleReader, conditions, [.. labels.Select(label => label.Id)]);
        if (reductions is null && interruptions.FirstOrDefault(rule => rule.Reduces) is { } reducing)
        {
            _problems.Error(root.Node("interruptions")!, "regimen-reduction",
                $"'{reducing.Id}' reduces the next cycle, but there are no 'reductions'.");
        }

        CycleRule[] rules = [.. cycles.Select(cycleReader.Rule).OfType<CycleRule>()];
        return new Regimen
        {
            Id = id,
            Name = name,
            Indication = indication,
            Administration = administration,
            AreaBasis = area,
            Labels = labels,
            Concentration = concentration,
            BagVolume = bag,
            DoseCeiling = ceiling,
            DoseCeilingMass = ceilingMass,
            MinimumDaysBetweenDoses = gap,
            WindowDays = window,
            MaximumCycles = maximum,
            Response = response,
            Cycles = rules,
            Reductions = history.Reductions(reductions, rules),
            Interruptions = interruptions,
            Rounding = rounding,
            Entries = entries,
            Findings = [.. findings.Select(findingReader.Finding).OfType<FindingRule>()],
            NotChecked = [.. notChecked.Select(findingReader.NotChecked).OfType<CheckItem>()],
        };
    }
}
