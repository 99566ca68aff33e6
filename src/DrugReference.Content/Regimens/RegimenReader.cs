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
        var ceiling = _facts.Fact(root, "doseCeilingMgPerM2", AreaDose.Limits, AreaDose.FromMilligramsPerSquareMetre);
        var gap = _facts.CountFact(root, "minimumDaysBetweenDoses");
        var maximum = _facts.CycleFact(root, "maximumCycles");
        var response = root.Map("response", _problems) is { } question
            ? new ResponseReader(_problems).Read(question)
            : null;
        var (cycles, stops) = (root.Maps("cycles", _problems), root.Maps("stops", _problems));
        var (advice, notChecked) = (root.Maps("advice", _problems), root.Maps("notChecked", _problems));
        if (id is null || name is null || indication is null || administration is null || area is null
            || concentration is null || ceiling is null || gap is null || maximum is null)
        {
            // What follows is held against these: without them it would be judged by guesses.
            return null;
        }

        var cycleReader = new CycleReader(
            _problems, new CycleBounds(ceiling.Value, concentration.Value, gap.Value, maximum.Value, response));
        var adviceReader = new AdviceReader(_problems, cycleReader, [.. labels.Select(label => label.Id)]);
        return new Regimen
        {
            Id = id,
            Name = name,
            Indication = indication,
            Administration = administration,
            AreaBasis = area,
            Labels = labels,
            Concentration = concentration,
            DoseCeiling = ceiling,
            MinimumDaysBetweenDoses = gap,
            MaximumCycles = maximum,
            Response = response,
            Cycles = [.. cycles.Select(cycleReader.Rule).OfType<CycleRule>()],
            Stops = [.. stops.Select(cycleReader.Stop).OfType<StopRule>()],
            Advice = [.. advice.Select(adviceReader.Read).OfType<Advice>()],
            NotChecked = [.. notChecked.Select(_facts.Statement).OfType<Statement>()],
        };
    }
}
