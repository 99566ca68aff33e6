namespace DrugReference.Data.Search;

/// <summary>A section or question that holds all terms of a query.</summary>
/// <param name="Answer">The passage around the terms, in pieces, so that a page can mark what matched.</param>
public sealed record PassageHit(
    string Slug, string DrugName, bool IsBanned, bool IsFaq, string Anchor, string Path, string Title,
    IReadOnlyList<AnswerPart> Answer);
