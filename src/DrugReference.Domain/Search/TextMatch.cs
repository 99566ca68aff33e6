namespace DrugReference.Domain.Search;

/// <summary>A place in a text that satisfies a term.</summary>
/// <param name="Term">Number of the term.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character behind its last.</param>
internal readonly record struct TextMatch(int Term, int Start, int End);
