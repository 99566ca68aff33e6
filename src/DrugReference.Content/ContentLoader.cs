using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using DrugReference.Content.Files;
using DrugReference.Content.Vocabularies;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Problems;
using DrugReference.Domain.Search;

namespace DrugReference.Content;

/// <summary>Reads a content folder: every <c>*.md</c> in it is a monograph, with the YAML files that belong to it.</summary>
public static class ContentLoader
{
    private const string VocabularyFile = "vocabulary.yaml";

    /// <summary>
    /// Lists and digests the folder at once; the drugs are parsed, several at a time, while they are enumerated.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="ContentChangedException">A file changed meanwhile, also thrown while enumerating.</exception>
    public static FormularyContent Load(string root)
    {
        var folder = ContentFolder.List(root);
        var problems = new List<Problem>(folder.Problems);
        var sources = DrugSource.Find(folder, problems);
        problems.AddRange(Unused(folder, sources));
        return new FormularyContent(
            folder.Digest,
            typeof(ContentLoader).Module.ModuleVersionId.ToString("N"),
            ReadVocabulary(folder, problems),
            Read(sources),
            problems);
    }

    private static IEnumerable<DrugEntry> Read(IReadOnlyList<DrugSource> sources)
    {
        // Handed out one by one: cut into ranges, the second half would wait in memory for the first.
        using var entries = Partitioner.Create(sources, EnumerablePartitionerOptions.NoBuffering)
            .AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(DrugReader.Read)
            .GetEnumerator();
        while (MoveNext(entries))
        {
            yield return entries.Current;
        }
    }

    /// <summary>Throws what a thread has thrown, and not a bundle of it.</summary>
    private static bool MoveNext(IEnumerator<DrugEntry> entries)
    {
        try
        {
            return entries.MoveNext();
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.Flatten().InnerExceptions[0]);
            throw;
        }
    }

    /// <summary>A <c>drug.yml</c>, or a <c>drug.yaml</c> beside no <c>monograph.md</c>, holds warnings that nobody would see.</summary>
    private static IEnumerable<Problem> Unused(ContentFolder folder, IReadOnlyList<DrugSource> sources)
    {
        var used = sources.SelectMany(source => source.Files).Append(VocabularyFile).ToHashSet(StringComparer.Ordinal);
        return folder.Files
            .Where(file => !file.IsMonograph && !used.Contains(file.RelativePath))
            .Select(file => new Problem(file.RelativePath, 1, 1, Severity.Warning, "file-unused",
                "The file belongs to no drug and is not read: drug.yaml and regimen.yaml stand beside a monograph.md."));
    }

    private static Vocabulary ReadVocabulary(ContentFolder folder, List<Problem> problems)
    {
        if (folder.Files.FirstOrDefault(file => file.RelativePath == VocabularyFile) is not { } file)
        {
            return Vocabulary.Empty;
        }

        var sink = new ProblemSink(file.RelativePath);
        var text = StrictText.Decode(ContentFolder.Read(file), sink);
        var vocabulary = text is null ? Vocabulary.Empty : VocabularyReader.Read(text, sink);
        problems.AddRange(sink.Problems);
        return vocabulary;
    }
}
