using System.Globalization;
using DrugReference.Domain;

namespace DrugReference.Content.Monographs;

/// <summary>
/// Gives each section and question of a monograph an id of its own, made from its title alone. Only what shares a title
/// with something before it is numbered.
/// </summary>
internal sealed class IdMaker
{
    private const int MaxLength = 60;

    /// <summary>Ids that the page of a monograph has itself.</summary>
    private static readonly string[] OfThePage = ["main", "sections", "sections-title", "dose-table", "source-list"];

    private readonly HashSet<string> _given = new(OfThePage, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public string Next(string title, string prefix = "")
    {
        var slug = Slug.From(title, MaxLength);
        var id = prefix + (slug.Length > 0 ? slug : "section");
        if (_given.Add(id))
        {
            return id;
        }

        // The last number is remembered, so that thousands of equal titles cost no more than thousands of others.
        for (var number = _numbers.GetValueOrDefault(id, 1) + 1; ; number++)
        {
            var numbered = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
            if (_given.Add(numbered))
            {
                _numbers[id] = number;
                return numbered;
            }
        }
    }
}
