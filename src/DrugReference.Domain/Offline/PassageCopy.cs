using DrugReference.Domain.Monographs;

namespace DrugReference.Domain.Offline;

/// <summary>A section or a question that is kept.</summary>
/// <param name="Anchor">Its fragment on the page of the drug.</param>
/// <param name="Kind">The kind of the section.</param>
/// <param name="IsFaq">Whether it is a question.</param>
/// <param name="Title">Heading or question.</param>
/// <param name="Path">Headings around it.</param>
/// <param name="Text">Content or answer, as plain text.</param>
public sealed record PassageCopy(string Anchor, SectionKind Kind, bool IsFaq, string Title, string Path, string Text);
