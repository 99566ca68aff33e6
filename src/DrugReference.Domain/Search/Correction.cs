namespace DrugReference.Domain.Search;

/// <summary>A query that was taken for another one; the reader must be told.</summary>
/// <param name="Typed">What was typed.</param>
/// <param name="Meant">What was looked for instead.</param>
public sealed record Correction(string Typed, string Meant);
