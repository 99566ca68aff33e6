namespace DrugReference.Domain.Search;

/// <summary>Neighbouring words of a query that belong together.</summary>
/// <param name="Start">The first word.</param>
/// <param name="Length">How many words.</param>
/// <param name="Role">What they are.</param>
/// <param name="Names">The names of drugs that they may stand for.</param>
internal sealed record QueryPart(int Start, int Length, QueryRole Role, IReadOnlyList<FoundName> Names)
{
    /// <summary>Names of drugs that the formulary does not hold, and that are as near to what was typed.</summary>
    public IReadOnlyList<FoundName> Others { get; init; } = [];

    /// <summary>Whether the words are a whole name.</summary>
    public bool IsWhole => Names.Any(name => name.IsWhole);
}
