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
        return new FormularyContent(
            folder.Digest,
            typeof(ContentLoader).Module.ModuleVersionId.ToString("N"),
            ReadVocabulary(folder, problems),
            sources.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(DrugReader.Read),
            problems);
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
