using DrugReference.Domain;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Problems;
using DrugReference.Domain.Search;

namespace DrugReference.Cli;

/// <summary>What to say instead of a drug that is not there: which others may have been meant, and what they are.</summary>
internal sealed class Suggestions(string asked)
{
    private const int Most = 5;

    private readonly string _slug = Slug.From(asked);
    private readonly List<string> _lines = [];
    private readonly List<Problem> _refused = [];

    public void Add(DrugEntry entry)
    {
        if (entry.Drug is not { } drug)
        {
            _refused.AddRange(entry.Problems.Where(problem => SlugOf(problem.File) == _slug));
            return;
        }

        if (_lines.Count < Most && Reason(drug) is { } reason)
        {
            _lines.Add($"  {drug.Monograph.Slug}: {Description(drug)}. {reason}");
        }
    }

    public void Print(FormularyContent content, Terminal terminal)
    {
        var refused = _refused.Concat(content.Problems.Where(problem => SlugOf(problem.File) == _slug)).ToList();
        if (refused.Count > 0)
        {
            terminal.Fail($"The files of '{asked}' cannot be used:");
            refused.ForEach(problem => terminal.Fail(problem.ToString()));
            return;
        }

        terminal.Fail($"'{asked}' is not in this content folder.");
        if (_lines.Count > 0)
        {
            terminal.Fail("What is in it:");
            _lines.ForEach(terminal.Fail);
        }
    }

    private string? Reason(Drug drug)
    {
        var identity = drug.Identity;
        return Holds(identity.LookAlikes.Select(other => other.Name).Concat(identity.LookAlikes.SelectMany(other => other.BrandNames)))
                ? $"'{asked}' is a different drug, easily mistaken for this one."
            : Holds(identity.BrandNames) ? $"'{asked}' is a brand name of it."
            : Holds(identity.OtherNames) ? $"'{asked}' is another name of it."
            : Holds(identity.Misspellings) ? $"'{asked}' is a misspelling of it."
            : IsNear(drug.Monograph.Slug) || IsNear(Slug.From(identity.Name)) ? "The name looks like it."
            : null;
    }

    private bool Holds(IEnumerable<string> names) => _slug.Length > 0 && names.Any(name => Slug.From(name) == _slug);

    /// <summary>A part of the name, or a name within two slips, in whole or in one of its words.</summary>
    private bool IsNear(string slug) =>
        _slug.Length >= 3
        && (slug.StartsWith(_slug, StringComparison.Ordinal)
            || EditDistance.IsWithin(2, _slug, slug)
            || slug.Split('-').Any(word => word.Length > 5 && _slug.Split('-').Any(typed => EditDistance.IsWithin(2, typed, word))));

    private static string Description(Drug drug)
    {
        var brands = drug.Identity.BrandNames.Count > 0 ? $" ({string.Join(", ", drug.Identity.BrandNames)})" : string.Empty;
        var kind = drug.Identity.DrugClass is { } name ? $", {name}" : string.Empty;
        return $"{drug.Identity.Name}{brands}{kind}";
    }

    /// <summary>The drug that a file belongs to: its own name, or that of its folder.</summary>
    private static string SlugOf(string file)
    {
        var parts = file.Split('/');
        return parts is [.., var folder, "monograph.md" or "drug.yaml" or "regimen.yaml"]
            ? Slug.From(folder)
            : Slug.From(Path.GetFileNameWithoutExtension(file));
    }
}
