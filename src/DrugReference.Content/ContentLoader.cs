using System.Text;
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

    /// <summary>A folder of monographs alone is searched with the vocabulary of this build, so that names of other drugs are known there too.</summary>
    private static readonly Lazy<Vocabulary> Shipped = new(() =>
    {
        using var stream = typeof(ContentLoader).Assembly.GetManifestResourceStream(VocabularyFile)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return VocabularyReader.Read(reader.ReadToEnd(), new ProblemSink(VocabularyFile), ContentLimits.Default);
    });

    /// <summary>Identifies this build: another one may read the same bytes otherwise.</summary>
    public static string Reader { get; } = typeof(ContentLoader).Module.ModuleVersionId.ToString("N");

    /// <summary>The same for a site with limits of its own, under which other files may be refused.</summary>
    /// <param name="limits">The limits.</param>
    public static string ReaderWith(ContentLimits limits) => limits == ContentLimits.Default
        ? Reader
        : Reader + "-" + ContentFolder.Hash(Encoding.UTF8.GetBytes($"{limits}"))[..16];

    /// <summary>Lists and digests the folder: all that has to be done for one that is as it was.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="known">What an earlier listing knew, so that unchanged files need not be read.</param>
    /// <param name="limits">How much a file may hold; the default limits when there are none.</param>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="ContentChangedException">A file changed meanwhile.</exception>
    public static ContentListing List(string root, KnownFiles? known = null, ContentLimits? limits = null)
    {
        limits ??= ContentLimits.Default;
        var listedAt = DateTimeOffset.UtcNow;
        var folder = ContentFolder.List(root, known, limits);
        return new ContentListing(folder.Digest, () => Read(root, folder, limits) with { ListedAt = listedAt });
    }

    /// <summary>Lists the folder and takes it as what it holds, see <see cref="ContentListing.Read"/>.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="known">What an earlier listing knew, so that unchanged files need not be read.</param>
    /// <param name="limits">How much a file may hold; the default limits when there are none.</param>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="ContentChangedException">A file changed meanwhile.</exception>
    public static FormularyContent Load(string root, KnownFiles? known = null, ContentLimits? limits = null) =>
        List(root, known, limits).Read();

    private static FormularyContent Read(string root, ContentFolder folder, ContentLimits limits)
    {
        var problems = new List<Problem>(folder.Problems);
        var sources = DrugSource.Find(folder, problems);
        problems.AddRange(Unused(folder, sources));
        return new FormularyContent(
            Path.GetFullPath(root),
            folder.Digest,
            ReaderWith(limits),
            ReadVocabulary(folder, limits, problems),
            [.. sources.Select(source => new DrugFiles(source.Slug, source.Hash, () => DrugReader.Read(source, limits)))],
            [.. folder.Files.Where(file => file.Refusal is null).Select(file => file.State)],
            problems)
        {
            IsPartial = folder.IsPartial,
        };
    }

    /// <summary>A <c>drug.yml</c>, or a <c>drug.yaml</c> beside no <c>monograph.md</c>, holds warnings that nobody would see.</summary>
    private static IEnumerable<Problem> Unused(ContentFolder folder, IReadOnlyList<DrugSource> sources)
    {
        var used = sources.SelectMany(source => source.Files.Select(file => file.RelativePath)).Append(VocabularyFile).ToHashSet(StringComparer.Ordinal);
        return folder.Files
            .Where(file => !file.IsMonograph && !used.Contains(file.RelativePath))
            .Select(file => file.Refusal ?? new Problem(file.RelativePath, 1, 1, Severity.Warning, "file-unused",
                "The file belongs to no drug and is not read: drug.yaml and regimen.yaml stand beside a monograph.md."));
    }

    private static Vocabulary ReadVocabulary(ContentFolder folder, ContentLimits limits, List<Problem> problems)
    {
        if (folder.Files.FirstOrDefault(file => file.RelativePath == VocabularyFile) is not { } file)
        {
            return Shipped.Value;
        }

        if (file.Refusal is { } refusal)
        {
            problems.Add(refusal);
            return Vocabulary.Empty;
        }

        var sink = new ProblemSink(file.RelativePath);
        var text = StrictText.Decode(ContentFolder.Read(file), sink);
        var vocabulary = text is null ? Vocabulary.Empty : VocabularyReader.Read(text, sink, limits);
        problems.AddRange(sink.Problems);
        return vocabulary;
    }
}
