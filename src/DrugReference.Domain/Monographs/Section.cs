namespace DrugReference.Domain.Monographs;

/// <summary>A heading of a monograph and the text under it, up to the next heading of any level.</summary>
/// <param name="Id">Stable id inside the monograph, used as the fragment of its address, such as <c>dosage</c>.</param>
/// <param name="Kind">What the section, or the top-level section around it, is about.</param>
/// <param name="Title">Heading as plain text; "Overview" for text that stood before the first heading.</param>
/// <param name="Level">Level of the heading under the page's own, from 2 to 6, without gaps.</param>
/// <param name="Path">Titles of the sections around this one, outermost first, joined by <c> › </c>; may be empty.</param>
/// <param name="Html">Content as safe HTML without the heading; may be empty.</param>
/// <param name="Text">Content as plain text.</param>
public sealed record Section(
    string Id, SectionKind Kind, string Title, int Level, string Path, string Html, string Text);
