using DrugReference.Data;
using DrugReference.Rendering;

namespace DrugReference.Web.Pages.Drugs;

/// <summary>A part of a long list of drugs, no longer than one looks through.</summary>
/// <param name="Number">Place among the parts, from 1.</param>
/// <param name="Label">Beginnings of its first and last name, as a dictionary has them at the head of a page.</param>
internal sealed record DrugRange(int Number, string Label, IReadOnlyList<DrugListing> Drugs)
{
    /// <summary>Most drugs of one part.</summary>
    public const int Size = 100;

    private const int ShortestBeginning = 3;

    public static IReadOnlyList<DrugRange> Of(IReadOnlyList<DrugListing> drugs) =>
    [
        .. drugs.Chunk(Size).Select((part, at) => new DrugRange(
            at + 1,
            $"{Beginning(part[0], drugs.ElementAtOrDefault((at * Size) - 1))} – {Beginning(part[^1], drugs.ElementAtOrDefault((at * Size) + part.Length))}",
            part)),
    ];

    /// <summary>As much of a name as tells it from its neighbour in the next part.</summary>
    private static string Beginning(DrugListing drug, DrugListing? neighbour)
    {
        var same = neighbour is null ? 0 : drug.Name.Zip(neighbour.Name).TakeWhile(pair => char.ToLowerInvariant(pair.First) == char.ToLowerInvariant(pair.Second)).Count();
        return Display.Capitalised(drug.Name[..Math.Min(drug.Name.Length, Math.Max(same + 1, ShortestBeginning))]);
    }
}
