using DrugReference.Domain.Monographs;

namespace DrugReference.Domain.Search;

/// <summary>A section or a question, as it is ranked.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">Heading or question.</param>
/// <param name="Path">Headings around it.</param>
/// <param name="Text">Content or answer.</param>
/// <param name="Drug">Name of the drug.</param>
/// <param name="IsFaq">Whether it is a question.</param>
/// <param name="Weight">How much it is worth beside others that match as well; 1 is usual.</param>
public sealed record Passage(int Id, string Title, string Path, string Text, string Drug, bool IsFaq, double Weight = 1)
{
    /// <summary>What a passage of a kind is worth: what repeats the other sections, or lists where they come from, answers last.</summary>
    /// <param name="kind">The kind of its section.</param>
    public static double WeightOf(SectionKind kind) => kind switch
    {
        SectionKind.Summary => 0.7,
        SectionKind.Sources => 0.4,
        _ => 1,
    };
}
