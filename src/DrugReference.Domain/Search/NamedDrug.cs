namespace DrugReference.Domain.Search;

/// <summary>A drug that a query names.</summary>
/// <param name="Drug">Number of the drug.</param>
/// <param name="Name">The name that was found.</param>
/// <param name="Kind">What that name is to the drug.</param>
/// <param name="Missing">Words of the name that were not typed.</param>
/// <param name="Distance">Edits between what was typed and the name.</param>
public sealed record NamedDrug(int Drug, string Name, NameKind Kind, int Missing, int Distance)
{
    /// <summary>Whether the name is that of a combination of which only a part was typed.</summary>
    public bool IsPartOfCombination => Missing > 0 && Kind != NameKind.Class && Combination.Is(Name);
}
