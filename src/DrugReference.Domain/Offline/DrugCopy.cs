using DrugReference.Domain.Search;

namespace DrugReference.Domain.Offline;

/// <summary>A drug that is kept.</summary>
/// <param name="Shown">What a list of hits says of it.</param>
/// <param name="Names">The names that it is found by, and those of its look-alikes.</param>
/// <param name="Passages">Its sections and questions in their order.</param>
public sealed record DrugCopy(ShownDrug Shown, IReadOnlyList<NameCopy> Names, IReadOnlyList<PassageCopy> Passages);
