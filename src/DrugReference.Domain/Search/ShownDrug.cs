namespace DrugReference.Domain.Search;

/// <summary>What a list of hits says of a drug.</summary>
/// <param name="Slug">The drug, as in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="BrandNames">Its brands.</param>
/// <param name="IsBanned">Whether it is banned.</param>
/// <param name="HasRegimen">Whether it has a calculator.</param>
/// <param name="Description">A sentence on it, or null.</param>
public sealed record ShownDrug(
    string Slug, string Name, IReadOnlyList<string> BrandNames, bool IsBanned, bool HasRegimen, string? Description);
