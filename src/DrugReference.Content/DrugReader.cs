using DrugReference.Content.Drugs;
using DrugReference.Content.Files;
using DrugReference.Content.Monographs;
using DrugReference.Content.Regimens;
using DrugReference.Content.Rules;
using DrugReference.Content.Yaml;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Problems;

namespace DrugReference.Content;

/// <summary>Reads the files of one drug. What cannot be used is left out with its reason; the rest stands.</summary>
internal static class DrugReader
{
    public static DrugEntry Read(DrugSource source, ContentLimits limits)
    {
        var problems = new List<Problem>();
        var (identity, drugFile) = ReadFile(source.Drug, problems, (text, sink) => DrugFileReader.Read(text, sink, limits));
        var (monograph, monographFile) = ReadFile(source.Monograph, problems, (text, sink) => MonographReader.Read(
            text, source.Slug, source.Monograph.RelativePath, identity?.Sources ?? [], limits, sink));
        if (monograph is null || monographFile is null)
        {
            return new DrugEntry(null, problems);
        }

        var (text, names) = monograph;

        var (regimen, regimenFile) = ReadFile(source.Regimen, problems, (text, sink) => ReadRegimen(text, identity, limits, sink));
        var broken = ContentRules.Check(new RuleSubject(monographFile, drugFile, regimenFile, text, identity, regimen));
        problems.AddRange(broken);
        if (broken.Any(problem => problem.Severity == Severity.Error))
        {
            return new DrugEntry(null, problems);
        }

        return new DrugEntry(
            new Drug(
                text,
                names.Complete(identity ?? new DrugIdentity { Name = text.Title }, text.Title),
                regimen,
                IsIncomplete: problems.Any(problem => problem.Severity == Severity.Error)),
            problems);
    }

    private static Regimen? ReadRegimen(string text, DrugIdentity? identity, ContentLimits limits, ProblemSink problems)
    {
        if (YamlReader.Read(text, problems, limits: limits) is not { } root || RegimenReader.Read(root, problems) is not { } regimen)
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

    /// <summary>What a file says, and its text for the rules that look at both.</summary>
    private static (T? Read, SourceFile? File) ReadFile<T>(ContentFile? file, List<Problem> problems, Func<string, ProblemSink, T?> read)
        where T : class
    {
        if (file is null)
        {
            return default;
        }

        if (file.Refusal is { } refusal)
        {
            problems.Add(refusal);
            return default;
        }

        var sink = new ProblemSink(file.RelativePath);
        try
        {
            return StrictText.Decode(ContentFolder.Read(file), sink) is { } text
                ? (read(text, sink), new SourceFile(file.RelativePath, text))
                : default;
        }
        catch (Exception exception) when (exception is not ContentChangedException)
        {
            // Whatever one file does to a parser, the others load.
            sink.Error(1, 1, "file-unreadable", $"The file could not be read ({exception.GetType().Name}).");
            return default;
        }
        finally
        {
            problems.AddRange(sink.Problems);
        }
    }
}
