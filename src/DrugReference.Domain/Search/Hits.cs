namespace DrugReference.Domain.Search;

/// <summary>Makes hits of what was found.</summary>
internal static class Hits
{
    public static SearchHit Of(ShownDrug drug, NamedDrug name)
    {
        return new SearchHit(
            HitKinds.Drug, drug.Slug, drug.Name, drug.IsBanned, drug.Slug, drug.Name, string.Empty,
            drug.Description is { Length: > 0 } text ? [new AnswerPart(text, IsMatch: false)] : [],
            Matched(drug, name), $"/drugs/{drug.Slug}");
    }

    public static SearchHit Of(ShownDrug drug, PlacedPassage placed, RankedPassage ranked) => new(
        placed.Passage.IsFaq ? HitKinds.Faq : HitKinds.Section, drug.Slug, drug.Name, drug.IsBanned, placed.Anchor,
        placed.Passage.Title, placed.Passage.Path, ranked.Answer, string.Join(", ", ranked.Words), $"/drugs/{drug.Slug}#{placed.Anchor}");

    public static SearchHit Calculator(ShownDrug drug) => new(
        HitKinds.Calculator, drug.Slug, drug.Name, drug.IsBanned, "dose", $"Calculate the dose of {drug.Name}", string.Empty,
        [new AnswerPart("The doses of one cycle for one patient, with the working.", IsMatch: false)],
        "dose", $"/drugs/{drug.Slug}/dose");

    /// <summary>What the name that was found is to the drug. A misspelling is found but never repeated.</summary>
    private static string Matched(ShownDrug drug, NamedDrug name) => name.Kind switch
    {
        NameKind.Brand => $"{name.Name}: brand of {drug.Name}",
        NameKind.Other => $"{name.Name}: other name of {drug.Name}",
        NameKind.Class => $"class: {name.Name}",
        NameKind.Misspelling => $"another spelling of {drug.Name}",
        _ when name.IsPartOfCombination => $"part of the combination {drug.Name}",
        _ => drug.Name,
    };
}
