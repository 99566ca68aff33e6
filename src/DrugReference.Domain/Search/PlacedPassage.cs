namespace DrugReference.Domain.Search;

/// <summary>A passage and where it stands.</summary>
/// <param name="Passage">As it is ranked.</param>
/// <param name="Drug">Number of its drug.</param>
/// <param name="Anchor">Its fragment on the page of the drug.</param>
public sealed record PlacedPassage(Passage Passage, int Drug, string Anchor);
