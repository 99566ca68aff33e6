namespace DrugReference.Domain.Search;

/// <summary>Neighbouring words of a query that belong together.</summary>
/// <param name="Start">The first word.</param>
/// <param name="Length">How many words.</param>
/// <param name="Role">What they are.</param>
/// <param name="Names">The names of drugs that they may stand for.</param>
internal sealed record QueryPart(int Start, int Length, QueryRole Role, IReadOnlyList<FoundName> Names);
