namespace DrugReference.Domain.Monographs;

/// <summary>A short notice for the top of a drug's page.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Text">The notice, as plain text.</param>
/// <param name="SourceIds">Ids of its sources.</param>
public sealed record Notice(string Title, string Text, IReadOnlyList<string> SourceIds);
