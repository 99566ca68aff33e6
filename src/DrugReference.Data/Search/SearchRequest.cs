namespace DrugReference.Data.Search;

/// <summary>What to search for, and in what.</summary>
/// <param name="Text">What was typed; any text.</param>
public sealed record SearchRequest(string? Text)
{
    public HitKinds Kinds { get; init; } = HitKinds.All;

    /// <summary>Most hits.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Whether the words mean what they say: no misspelling, and no other drug, is seen in them.</summary>
    public bool IsLiteral { get; init; }
}
