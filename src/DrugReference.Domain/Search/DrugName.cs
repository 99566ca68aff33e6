namespace DrugReference.Domain.Search;

/// <summary>A name, and the drug that it names.</summary>
/// <param name="Drug">Number of the drug.</param>
/// <param name="Text">The name as written.</param>
/// <param name="Kind">What the name is to the drug.</param>
public sealed record DrugName(int Drug, string Text, NameKind Kind);
