namespace DrugReference.Domain.Search;

/// <summary>How a query was typed, and against which texts.</summary>
/// <param name="StandsInText">Whether a word stands in any text of the formulary.</param>
/// <param name="IsLiteral">Whether the words mean what they say: no misspelling, no other drug is seen in them.</param>
/// <param name="IsTyping">Whether the last word may go on.</param>
internal sealed record QueryTyping(Predicate<string> StandsInText, bool IsLiteral, bool IsTyping)
{
    /// <summary>Letters of the last word from which it may be the beginning of a name.</summary>
    public int ShortestBeginning => IsTyping ? 2 : 3;
}
