using DrugReference.Domain.Formularies;

namespace DrugReference.Data.Changes;

/// <summary>What changed from one version of a drug to the next.</summary>
internal static class DrugChanges
{
    /// <summary>The changes in the order of the page; a drug that was added or removed is one.</summary>
    public static IEnumerable<Change> Between(Drug? before, Drug? after, DateTimeOffset at)
    {
        if ((after ?? before) is not { } drug)
        {
            return [];
        }

        var (slug, name) = (drug.Monograph.Slug, drug.Identity.Name);
        var (old, now) = (PartsOf(before), PartsOf(after));
        if (before is null || after is null)
        {
            return [after is null ? Change(Whole(drug, []), ChangeKind.Removed) : Change(Whole(drug, now), ChangeKind.Added)];
        }

        var versions = old.ToDictionary(part => part.Key, part => part.Version);
        var kept = now.Select(part => part.Key).ToHashSet();
        return now
            .Where(part => versions.GetValueOrDefault(part.Key) != part.Version)
            .Select(part => Change(part, versions.ContainsKey(part.Key) ? ChangeKind.Changed : ChangeKind.Added))
            .Concat(old.Where(part => !kept.Contains(part.Key)).Select(part => Change(part, ChangeKind.Removed)));

        Change Change(DrugPart part, ChangeKind kind) => kind == ChangeKind.Removed
            ? new(at, slug, name, kind, part.Kind, part.Anchor, part.Title, string.Empty, string.Empty)
            : new(at, slug, name, kind, part.Kind, part.Anchor, part.Title, part.Html, part.Version);
    }

    private static IReadOnlyList<DrugPart> PartsOf(Drug? drug) => drug is null ? [] : DrugParts.Of(drug);

    /// <summary>A new drug is told by its names and description; the page has the rest.</summary>
    private static DrugPart Whole(Drug drug, IReadOnlyList<DrugPart> parts) => new(
        DrugPartKind.Drug,
        null,
        drug.Identity.Name,
        string.Concat(parts.Where(part => part.Kind is DrugPartKind.Names or DrugPartKind.Description).Select(part => part.Html)),
        DrugPart.VersionOf(parts.Select(part => part.Version)));
}
