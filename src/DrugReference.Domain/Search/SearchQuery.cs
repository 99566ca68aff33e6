namespace DrugReference.Domain.Search;

/// <summary>What a typed query asks for. Any text is a legal query; its cost is bounded by the limits.</summary>
public sealed record SearchQuery
{
    /// <summary>Characters that are read; the rest is ignored.</summary>
    public const int MaxLength = 200;

    /// <summary>Words that are read; the rest is ignored.</summary>
    public const int MaxWords = 32;

    /// <summary>Distinct terms that are looked for; the rest is ignored.</summary>
    public const int MaxTerms = 8;

    /// <summary>A query that asks for nothing.</summary>
    public static SearchQuery Empty { get; } = new();

    /// <summary>The text as typed, trimmed.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>The drugs that are named, the best match first; nothing of another drug may be shown.</summary>
    public IReadOnlyList<NamedDrug> Drugs { get; init; } = [];

    /// <summary>Drugs that may be meant: found by a beginning, a class, or a word that is more than a name.</summary>
    public IReadOnlyList<NamedDrug> Offered { get; init; } = [];

    /// <summary>What is asked, besides the names.</summary>
    public IReadOnlyList<SearchTerm> Terms { get; init; } = [];

    /// <summary>What was taken for a misspelling, or null.</summary>
    public Correction? Correction { get; init; }

    /// <summary>Drugs that are named and that the formulary does not hold.</summary>
    public IReadOnlyList<OtherDrug> NotHeld { get; init; } = [];

    /// <summary>Whether the words ask something, as a sentence does.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>The limit that was reached, so that something was ignored.</summary>
    public QueryLimit Limit { get; init; }

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => Terms.Count == 0 && Drugs.Count == 0 && Offered.Count == 0 && NotHeld.Count == 0;

    /// <summary>Whether the query is about a drug that is not here, so that nothing else may answer it.</summary>
    public bool IsAboutAnotherDrug => NotHeld.Count > 0 && Drugs.Count == 0;
}
