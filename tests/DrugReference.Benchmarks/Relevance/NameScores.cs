using DrugReference.Data;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Search;

namespace DrugReference.Benchmarks.Relevance;

/// <summary>How many of the drugs of a formulary are found by their names, typed well and badly, and what answers for a drug that is not there.</summary>
/// <param name="Typed">How many names were typed.</param>
/// <param name="Found">How many of them have their drug among the first three hits.</param>
/// <param name="Missed">Those that have not.</param>
public sealed record NameScores(int Typed, int Found, IReadOnlyList<string> Missed)
{
    public double Share => Typed == 0 ? 1 : (double)Found / Typed;

    /// <summary>Types each name with some slips; none, one or two.</summary>
    public static async Task<NameScores> OfTyposAsync(Formulary formulary, int edits, int every = 1)
    {
        var (typed, missed) = (0, new List<string>());
        foreach (var drug in (await formulary.ListDrugsAsync(CancellationToken.None)).Where((_, index) => index % every == 0))
        {
            if ((edits == 0 ? drug.Name : Typos.Of(drug.Name, edits)) is not { } text)
            {
                continue;
            }

            typed++;
            var results = await formulary.SearchAsync(new SearchRequest(text), CancellationToken.None);
            if (!results.Hits.Take(3).Any(hit => hit.Slug == drug.Slug))
            {
                missed.Add($"{drug.Name} as {text}: {results.Correction?.Meant} {(results.Hits.Count > 0 ? results.Hits[0].Slug : "nothing")}");
            }
        }

        return new NameScores(typed, typed - missed.Count, missed);
    }

    /// <summary>The names of all drugs of a folder.</summary>
    public static IReadOnlyList<DrugName> NamesOf(FormularyContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return [.. content.Drugs.Where(entry => entry.Drug is not null).SelectMany((entry, number) => NamesOf(entry.Drug!.Identity, number))];
    }

    /// <summary>
    /// Takes each drug out in turn and types its name: found are those for which no other drug answers as if it were the one.
    /// A drug that is offered as another, as a correction or as a combination, says so.
    /// </summary>
    public static NameScores OfMissing(Vocabulary vocabulary, IReadOnlyList<DrugName> names, int every = 1)
    {
        var missed = new List<string>();
        var drugs = names.Where(name => name.Kind == NameKind.Generic && name.Drug % every == 0).ToList();
        foreach (var drug in drugs)
        {
            var reader = new QueryReader(vocabulary, [.. names.Where(name => name.Drug != drug.Drug)]);
            var query = reader.Read(drug.Text, _ => false);
            var isAnnounced = query.Correction is not null || query.NotHeld.Count > 0;
            if (query.Drugs.Count + query.Offered.Count > 0 && !isAnnounced)
            {
                missed.Add($"{drug.Text}: {(query.Drugs.Count > 0 ? query.Drugs : query.Offered)[0].Name}");
            }
        }

        return new NameScores(drugs.Count, drugs.Count - missed.Count, missed);
    }

    private static IEnumerable<DrugName> NamesOf(DrugIdentity identity, int number) => identity.BrandNames
        .Select(name => new DrugName(number, name, NameKind.Brand))
        .Concat(identity.OtherNames.Select(name => new DrugName(number, name, NameKind.Other)))
        .Prepend(new DrugName(number, identity.Name, NameKind.Generic));
}
