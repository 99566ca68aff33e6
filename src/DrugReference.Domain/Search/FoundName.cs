namespace DrugReference.Domain.Search;

/// <summary>A name that words of a query stand for.</summary>
/// <param name="Name">The name.</param>
/// <param name="Number">Its number in the index.</param>
/// <param name="Key">What was found: the key of the name or of one of its words.</param>
/// <param name="Words">Words of the name that were found.</param>
/// <param name="Length">All of its words.</param>
/// <param name="Distance">Edits between what was typed and the key.</param>
internal sealed record FoundName(DrugName Name, int Number, string Key, int Words, int Length, int Distance)
{
    /// <summary>Whether all of the name was found.</summary>
    public bool IsWhole => Words >= Length;
}
