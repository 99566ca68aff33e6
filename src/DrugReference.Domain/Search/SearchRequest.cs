namespace DrugReference.Domain.Search;

/// <summary>What to search for, and in what.</summary>
/// <param name="Text">What was typed; any text.</param>
public sealed record SearchRequest(string? Text)
{
    /// <summary>Most hits while somebody types.</summary>
    public const int MostSuggestions = 8;

    /// <summary>The first hits for what has been typed so far.</summary>
    /// <param name="text">What has been typed.</param>
    public static SearchRequest WhileTyping(string? text) => new(text) { Limit = MostSuggestions, IsTyping = true };

    /// <summary>What may be found.</summary>
    public HitKinds Kinds { get; init; } = HitKinds.All;

    /// <summary>Most hits.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Shows what is of this drug alone, or null.</summary>
    public string? Slug { get; init; }

    /// <summary>Whether the words mean what they say: no misspelling, and no other drug, is seen in them.</summary>
    public bool IsLiteral { get; init; }

    /// <summary>Whether the text is still being typed: a beginning of names alone is not looked for in the texts.</summary>
    public bool IsTyping { get; init; }
}
