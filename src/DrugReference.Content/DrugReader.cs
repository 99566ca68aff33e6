using DrugReference.Content.Drugs;
using DrugReference.Content.Files;
using DrugReference.Content.Monographs;
using DrugReference.Content.Regimens;
using DrugReference.Content.Yaml;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Problems;

namespace DrugReference.Content;

/// <summary>Reads the files of one drug. What cannot be used is left out with its reason; the rest stands.</summary>
internal static class DrugReader
{
    public static DrugEntry Read(DrugSource source)
    {
        var problems = new List<Problem>();
        var identity = ReadFile(source.Drug, problems, DrugFileReader.Read);
        var monograph = ReadFile(source.Monograph, problems, (text, sink) => MonographReader.Read(
            text, source.Slug, source.Monograph.RelativePath, identity?.Sources ?? [], sink));
        if (monograph is null)
        {
            return new DrugEntry(null, problems);
        }

        var regimen = ReadFile(source.Regimen, problems, (text, sink) => ReadRegimen(text, identity, sink));
        return new DrugEntry(
            new Drug(
                monograph,
                identity ?? new DrugIdentity { Name = monograph.Title },
                regimen,
                IsIncomplete: problems.Any(problem => problem.Severity == Severity.Error)),
            problems);
    }

    private static Regimen? ReadRegimen(string text, DrugIdentity? identity, ProblemSink problems)
    {
        if (YamlReader.Read(text, problems) is not { } root || RegimenReader.Read(root, problems) is not { } regimen)
        {
            return null;
        }

        var known = (identity?.Sources ?? []).Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in regimen.SourceIds.Where(id => !known.Contains(id)))
        {
            problems.Error(root, "source-unknown", $"The source {id} is cited but not listed in drug.yaml.");
        }

        return problems.HasErrors ? null : regimen;
    }

    private static T? ReadFile<T>(ContentFile? file, List<Problem> problems, Func<string, ProblemSink, T?> read)
        where T : class
    {
        if (file is null)
        {
            return null;
        }

        var sink = new ProblemSink(file.RelativePath);
        try
        {
            return StrictText.Decode(ContentFolder.Read(file), sink) is { } text ? read(text, sink) : null;
        }
        catch (Exception exception) when (exception is not ContentChangedException)
        {
            // Whatever one file does to a parser, the others load.
            sink.Error(1, 1, "file-unreadable", $"The file could not be read ({exception.GetType().Name}).");
            return null;
        }
        finally
        {
            problems.AddRange(sink.Problems);
        }
    }
}
