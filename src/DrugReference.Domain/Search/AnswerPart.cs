namespace DrugReference.Domain.Search;

/// <summary>A piece of an answer.</summary>
/// <param name="Text">The piece.</param>
/// <param name="IsMatch">Whether it is a word that was looked for.</param>
public sealed record AnswerPart(string Text, bool IsMatch);
