using DrugReference.Domain.Monographs;

namespace DrugReference.Content.Monographs;

/// <summary>A monograph file as read.</summary>
/// <param name="Monograph">The text.</param>
/// <param name="Names">What the text says about the names of the drug.</param>
internal sealed record ReadMonograph(Monograph Monograph, DerivedNames Names);
