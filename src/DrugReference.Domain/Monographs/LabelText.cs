namespace DrugReference.Domain.Monographs;

/// <summary>A label (product information approved in a region) that the monograph follows.</summary>
/// <param name="Id">Short id, such as <c>EU</c> or <c>US</c>.</param>
/// <param name="Name">Region in words.</param>
/// <param name="Text">Which text and of what date.</param>
/// <param name="SourceIds">Ids of the sources it was read from.</param>
public sealed record LabelText(string Id, string Name, string Text, IReadOnlyList<string> SourceIds);
