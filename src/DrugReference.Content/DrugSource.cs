using System.Text;
using DrugReference.Content.Files;
using DrugReference.Domain.Problems;

namespace DrugReference.Content;

/// <summary>The files of one drug: a monograph, and beside a <c>monograph.md</c> its <c>drug.yaml</c> and <c>regimen.yaml</c>.</summary>
internal sealed record DrugSource(string Slug, ContentFile Monograph, ContentFile? Drug, ContentFile? Regimen)
{
    private const string MonographFile = "monograph.md";

    /// <summary>Names that a message repeats; thousands of files may be called <c>index.md</c>.</summary>
    private const int NamesShown = 5;

    public IEnumerable<ContentFile> Files => new[] { Monograph, Drug, Regimen }.OfType<ContentFile>();

    /// <summary>Changes with each path and byte of the files.</summary>
    public string Hash => ContentFolder.Hash(
        Encoding.UTF8.GetBytes(string.Join('|', Files.Select(file => file.RelativePath + ":" + file.Hash))));

    /// <summary>The drugs of a folder. Two files with one slug are both refused: neither may win silently.</summary>
    public static IReadOnlyList<DrugSource> Find(ContentFolder folder, List<Problem> problems)
    {
        var byPath = folder.Files.ToDictionary(file => file.RelativePath, StringComparer.Ordinal);
        var bySlug = folder.Files.Where(file => file.IsMonograph)
            .Select(file => Of(file, byPath))
            .ToLookup(source => source.Slug, StringComparer.Ordinal);
        foreach (var twins in bySlug.Where(group => !IsUsable(group)))
        {
            problems.AddRange(twins.Select(twin => Refusal(twin, twins)));
        }

        return [.. bySlug.Where(IsUsable).Select(group => group.Single())];
    }

    private static bool IsUsable(IGrouping<string, DrugSource> sources) => sources.Key.Length > 0 && sources.Count() == 1;

    private static Problem Refusal(DrugSource twin, IGrouping<string, DrugSource> twins)
    {
        var others = twins.Where(other => other != twin).Select(other => other.Monograph.RelativePath).ToList();
        var names = string.Join(", ", others.Take(NamesShown)) + (others.Count > NamesShown ? ", ..." : string.Empty);
        return twin.Slug.Length == 0
            ? new Problem(twin.Monograph.RelativePath, 1, 1, Severity.Error, "slug-empty",
                "The name of the file holds no letter a to z and no digit, so that it has no address.")
            : new Problem(twin.Monograph.RelativePath, 1, 1, Severity.Error, "slug-not-unique",
                $"The file has the same address ('{twin.Slug}') as {names}; all of them are left out.");
    }

    private static DrugSource Of(ContentFile file, Dictionary<string, ContentFile> byPath)
    {
        if (file.Name != MonographFile || file.Folder.Length == 0)
        {
            return new DrugSource(Domain.Slug.From(Path.GetFileNameWithoutExtension(file.Name)), file, null, null);
        }

        var slug = Domain.Slug.From(file.Folder[(file.Folder.LastIndexOf('/') + 1)..]);
        return new DrugSource(
            slug, file, byPath.GetValueOrDefault(file.Folder + "/drug.yaml"), byPath.GetValueOrDefault(file.Folder + "/regimen.yaml"));
    }
}
