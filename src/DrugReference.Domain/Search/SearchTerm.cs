namespace DrugReference.Domain.Search;

/// <summary>One thing that a query asks for, in any of the wordings that mean it.</summary>
/// <param name="Typed">The words as typed, joined by spaces.</param>
/// <param name="Wordings">Every wording that satisfies the term, the typed one first; each one or more words.</param>
/// <param name="IsPrefix">Whether a longer word that begins like the typed one satisfies the term too.</param>
public sealed record SearchTerm(string Typed, IReadOnlyList<string> Wordings, bool IsPrefix)
{
    /// <summary>Whether it only says what is asked of something else: where no text holds it, the rest is answered without it.</summary>
    public bool IsAspect { get; init; }
}
