namespace DrugReference.Domain.Search;

/// <summary>One thing that a query asks for, in any of the wordings that mean it.</summary>
/// <param name="Typed">The words as typed, joined by spaces.</param>
/// <param name="Wordings">Every wording that satisfies the term, the typed one first; each one or more words.</param>
/// <param name="IsPrefix">Whether a longer word that begins like the typed one satisfies the term too.</param>
public sealed record SearchTerm(string Typed, IReadOnlyList<string> Wordings, bool IsPrefix)
{
    /// <summary>Shorter beginnings stand for too many words of the headings.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>Shorter beginnings stand for too many words of the texts.</summary>
    private const int ShortestInTexts = 5;

    /// <summary>Whether it only says what is asked of something else: where no text holds it, the rest is answered without it.</summary>
    public bool IsAspect { get; init; }

    /// <summary>Whether all words are looked for that begin so. Where known words do, they are looked for instead.</summary>
    public bool IsBeginning => IsPrefix && Wordings.Count == 1 && Typed.Length >= ShortestBeginning;

    /// <summary>Whether it is a beginning that is looked for in headings alone.</summary>
    internal bool IsShortBeginning => IsBeginning && Typed.Length < ShortestInTexts;
}
