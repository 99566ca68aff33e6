using DrugReference.Domain.Monographs;

namespace DrugReference.Content.Markdown;

/// <summary>The sources that a text may cite as <c>[S8]</c>, and the place on the page that each citation leads to.</summary>
internal sealed class Citations(IReadOnlyList<Source> sources)
{
    private readonly Dictionary<string, string> _places = sources
        .GroupBy(source => source.Id, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => "#" + group.First().Anchor, StringComparer.Ordinal);

    public static Citations None { get; } = new([]);

    /// <summary>Longest id: how far a parser has to look for the closing bracket.</summary>
    public int LongestId { get; } = sources.Select(source => source.Id.Length).DefaultIfEmpty().Max();

    public string? PlaceOf(string id) => _places.GetValueOrDefault(id);
}
