using DrugReference.Data;

namespace DrugReference.Web.Pages.Drugs;

/// <summary>A class and the drugs that are in it.</summary>
/// <param name="Slug">Its part of the address.</param>
internal sealed record DrugClass(string Slug, string Name, IReadOnlyList<DrugListing> Drugs)
{
    public string Address => $"/classes/{Slug}";

    /// <summary>The classes of a formulary by name; those that differ in case and marks alone are one.</summary>
    public static IReadOnlyList<DrugClass> Of(IEnumerable<DrugListing> drugs) =>
    [
        .. drugs.Where(drug => drug.DrugClass is not null)
            .GroupBy(drug => Domain.Slug.From(drug.DrugClass!))
            .Where(group => group.Key.Length > 0)
            .Select(group => new DrugClass(group.Key, group.First().DrugClass!, [.. group]))
            .OrderBy(found => found.Name, StringComparer.OrdinalIgnoreCase),
    ];
}
