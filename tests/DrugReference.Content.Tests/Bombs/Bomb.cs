namespace DrugReference.Content.Tests.Bombs;

/// <summary>A text of a few kilobytes that is made to cost a parser seconds or gigabytes.</summary>
/// <param name="Name">What it is made of.</param>
/// <param name="Text">The text.</param>
/// <param name="Refusal"><c>line:column rule</c> of its refusal; null where it is read, because it does no harm.</param>
public sealed record Bomb(string Name, string Text, string? Refusal);
