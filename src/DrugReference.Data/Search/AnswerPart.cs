namespace DrugReference.Data.Search;

/// <summary>A piece of an answer.</summary>
public sealed record AnswerPart(string Text, bool IsMatch);
