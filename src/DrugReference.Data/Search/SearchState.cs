using DrugReference.Domain.Search;

namespace DrugReference.Data.Search;

/// <summary>What searches of one formulary share; it never changes but by what was found out once.</summary>
/// <param name="Reader">Knows all names.</param>
/// <param name="Counts">How much there is.</param>
internal sealed record SearchState(QueryReader Reader, FormularyCounts Counts)
{
    public ShownDrugs Drugs { get; } = new();

    public KeptPassages Passages { get; } = new();

    public PassageSets Sets { get; } = new();
}
