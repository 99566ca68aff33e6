using DrugReference.Data;

namespace DrugReference.Web.Feeds;

/// <summary>
/// The newest changes. A drug of which none is recorded stands there with the date that its text gives itself, for the record
/// begins anew with an empty cache.
/// </summary>
internal static class ChangeList
{
    public const int Most = 100;

    /// <summary>Of all drugs.</summary>
    public static async Task<IReadOnlyList<ChangeEntry>> OfAllAsync(Formulary formulary, CancellationToken cancellationToken)
    {
        var drugs = await formulary.ListDrugsAsync(cancellationToken);
        var there = drugs.Select(drug => drug.Slug).ToHashSet(StringComparer.Ordinal);
        var changes = await formulary.ListChangesAsync(null, Most, cancellationToken);
        var changed = changes.Select(change => change.Slug).ToHashSet(StringComparer.Ordinal);
        return Ordered(changes.Select(change => ChangeEntry.Of(change, there.Contains(change.Slug))).Concat(drugs
            .Where(drug => drug.LastModified is not null && !changed.Contains(drug.Slug))
            .Select(drug => ChangeEntry.OfText(drug.Slug, drug.Name, drug.LastModified, formulary.LoadedAt))));
    }

    /// <summary>Of one drug, with its name; null when it is not and never was in this formulary.</summary>
    public static async Task<(string Name, IReadOnlyList<ChangeEntry> Entries)?> OfDrugAsync(
        Formulary formulary, string slug, CancellationToken cancellationToken)
    {
        var drug = (await formulary.ListDrugsAsync(cancellationToken)).FirstOrDefault(drug => drug.Slug == slug);
        var changes = await formulary.ListChangesAsync(slug, Most, cancellationToken);
        return (drug, changes) switch
        {
            (_, [var newest, ..]) => (
                drug?.Name ?? newest.DrugName, Ordered(changes.Select(change => ChangeEntry.Of(change, drug is not null)))),
            ({ } known, _) => (known.Name, [ChangeEntry.OfText(slug, known.Name, known.LastModified, formulary.LoadedAt)]),
            _ => null,
        };
    }

    /// <summary>What was changed to and fro is told once, as it was last.</summary>
    private static IReadOnlyList<ChangeEntry> Ordered(IEnumerable<ChangeEntry> entries) =>
        [.. entries.DistinctBy(entry => entry.Id).OrderByDescending(entry => entry.At).Take(Most)];
}
