using DrugReference.Domain.Search;

namespace DrugReference.Domain.Offline;

/// <summary>A name that a drug is found by.</summary>
/// <param name="Text">The name as written.</param>
/// <param name="Kind">What the name is to the drug.</param>
public sealed record NameCopy(string Text, NameKind Kind);
