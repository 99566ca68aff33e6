namespace DrugReference.Domain.Dosing;

/// <summary>What a person must check, unless the entries answer it.</summary>
/// <param name="Statement">What to check.</param>
/// <param name="AnsweredBy">Ids of the entries that, when all are given, answer it; empty means none can.</param>
/// <param name="Labels">Ids of the label profiles that it is for; empty means all.</param>
public sealed record CheckItem(Statement Statement, IReadOnlyList<string> AnsweredBy, IReadOnlyList<string> Labels);
