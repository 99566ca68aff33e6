namespace DrugReference.Domain.Search;

/// <summary>How a query was typed, and against which texts.</summary>
/// <param name="StandsInText">Whether a word stands in any text of the formulary.</param>
/// <param name="IsLiteral">Whether the words mean what they say: no misspelling, no other drug is seen in them.</param>
/// <param name="ShortestBeginning">Letters of the last word from which it may be the beginning of a name.</param>
internal sealed record QueryTyping(Predicate<string> StandsInText, bool IsLiteral, int ShortestBeginning);
