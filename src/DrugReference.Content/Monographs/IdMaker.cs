using System.Globalization;
using DrugReference.Domain;

namespace DrugReference.Content.Monographs;

/// <summary>Gives each section and question of a monograph an id of its own, made from its title alone.</summary>
internal sealed class IdMaker
{
    private const int MaxLength = 60;

    private readonly Dictionary<string, int> _given = new(StringComparer.Ordinal);

    public string Next(string title, string prefix = "")
    {
        var slug = Slug.From(title, MaxLength);
        var id = prefix + (slug.Length > 0 ? slug : "section");
        var count = _given[id] = _given.GetValueOrDefault(id) + 1;
        if (count == 1)
        {
            return id;
        }

        var numbered = string.Create(CultureInfo.InvariantCulture, $"{id}-{count}");
        return _given.TryAdd(numbered, 1) ? numbered : Next(title + " " + count, prefix);
    }
}
