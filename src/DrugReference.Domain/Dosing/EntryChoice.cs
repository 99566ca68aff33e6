namespace DrugReference.Domain.Dosing;

/// <summary>One answer of an entry.</summary>
/// <param name="Id">Short stable id, such as <c>life-threatening</c>.</param>
/// <param name="Name">What the reader chooses.</param>
public sealed record EntryChoice(string Id, string Name);
