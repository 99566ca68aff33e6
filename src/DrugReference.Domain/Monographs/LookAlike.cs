namespace DrugReference.Domain.Monographs;

/// <summary>A drug whose name is easily taken for this one's.</summary>
/// <param name="Name">Its international non-proprietary name.</param>
/// <param name="BrandNames">Its brand names.</param>
/// <param name="Difference">How the two differ, in one sentence.</param>
/// <param name="SourceIds">Ids of the sources of that sentence.</param>
public sealed record LookAlike(
    string Name, IReadOnlyList<string> BrandNames, string Difference, IReadOnlyList<string> SourceIds);
