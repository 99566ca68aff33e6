using DrugReference.Content.Files;
using DrugReference.Domain.Problems;

namespace DrugReference.Content;

/// <summary>The files of one drug: a monograph, and beside a <c>monograph.md</c> its <c>drug.yaml</c> and <c>regimen.yaml</c>.</summary>
internal sealed record DrugSource(string Slug, ContentFile Monograph, ContentFile? Drug, ContentFile? Regimen)
{
    private const string MonographFile = "monograph.md";

    /// <summary>The drugs of a folder. Two files with one slug are both refused: neither may win silently.</summary>
    public static IReadOnlyList<DrugSource> Find(ContentFolder folder, List<Problem> problems)
    {
        var byPath = folder.Files.ToDictionary(file => file.RelativePath, StringComparer.Ordinal);
        var sources = folder.Files
            .Where(file => file.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            .Select(file => Of(file, byPath))
            .ToList();
        foreach (var twins in sources.GroupBy(source => source.Slug).Where(group => group.Count() > 1 || group.Key.Length == 0))
        {
            var names = string.Join(", ", twins.Select(twin => twin.Monograph.RelativePath));
            problems.AddRange(twins.Select(twin => new Problem(
                twin.Monograph.RelativePath, 1, 1, Severity.Error, "slug-not-unique",
                $"These files have the same name in addresses ('{twin.Slug}'); all of them are left out: {names}.")));
            sources.RemoveAll(source => source.Slug == twins.Key);
        }

        return sources;
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
