namespace DrugReference.Domain.Offline;

/// <summary>What a browser keeps of a formulary to search it without a network.</summary>
/// <param name="Digest">Digest of the content that it was made of.</param>
/// <param name="Synonyms">Sets of wordings that mean the same.</param>
/// <param name="QuestionWords">Words that do not count in a query.</param>
/// <param name="OtherDrugs">Names of drugs that are not kept: none of them is a misspelling of one that is.</param>
/// <param name="Aspects">Wordings that only say what is asked of something.</param>
/// <param name="Drugs">The drugs that are kept, in the order in which the formulary numbers them.</param>
public sealed record SearchCopy(
    string Digest,
    IReadOnlyList<IReadOnlyList<string>> Synonyms,
    IReadOnlyList<string> QuestionWords,
    IReadOnlyList<string> OtherDrugs,
    IReadOnlyList<string> Aspects,
    IReadOnlyList<DrugCopy> Drugs)
{
    /// <summary>The search of what is kept; to make it, all texts are cut into words.</summary>
    public OfflineSearch Open() => new(this);

    /// <summary>The same for a site that calculates no dose.</summary>
    public SearchCopy WithoutCalculators() => this with
    {
        Drugs = [.. Drugs.Select(drug => drug with { Shown = drug.Shown with { HasRegimen = false } })],
    };
}
