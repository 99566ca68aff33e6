using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Search;

/// <summary>Something that answers a query.</summary>
/// <param name="Kind">What it is: one kind.</param>
/// <param name="Slug">The drug, as in addresses.</param>
/// <param name="Drug">Name of the drug.</param>
/// <param name="IsBanned">Whether the drug is banned.</param>
/// <param name="Id">Fragment of a section or question; the slug of a drug; <c>dose</c> for a calculator.</param>
/// <param name="Title">Heading, question, or name.</param>
/// <param name="Path">Headings around it.</param>
/// <param name="Answer">The sentences that answer, in pieces, so that a page can mark what matched.</param>
/// <param name="Matched">Which name, or which words.</param>
/// <param name="Link">Address below the root of the portal; it lands on the passage.</param>
public sealed record SearchHit(
    HitKinds Kind, string Slug, string Drug, bool IsBanned, string Id, string Title, string Path,
    IReadOnlyList<AnswerPart> Answer, string Matched, string Link)
{
    /// <summary>The words of the answer that matched, as they stand in it; of a drug or a calculator, the name that did.</summary>
    public IReadOnlyList<string> MatchedWords => (Kind & HitKinds.Passage) == 0 ? [Matched]
        : [.. Answer.Where(part => part.IsMatch).Select(part => ClinicalFormat.WithPlainSpaces(part.Text)).Distinct(StringComparer.OrdinalIgnoreCase)];
}
