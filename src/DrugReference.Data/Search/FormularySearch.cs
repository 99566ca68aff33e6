using DrugReference.Data.Rows;
using DrugReference.Domain.Search;
using Microsoft.EntityFrameworkCore;

namespace DrugReference.Data.Search;

/// <summary>Runs one query against one formulary.</summary>
internal sealed class FormularySearch(
    FormularyContext context, QueryReader reader, FormularyCounts counts, SearchRequest request, CancellationToken cancellationToken)
{
    /// <summary>Drugs that are listed as such, and whose passages are looked through when several are meant.</summary>
    private const int MaxDrugs = 10;

    /// <summary>Of what is asked, a passage holds at least this share; less where the drug is known.</summary>
    private const double Least = 0.5;
    private const double LeastOfNamed = 0.3;

    private readonly PassageIndex _index = new(context, counts);

    public async Task<SearchResults> RunAsync()
    {
        var query = reader.Read(request.Text, _index.Holds, request.IsLiteral, request.IsTyping);
        var named = query.Drugs.Count > 0 ? query.Drugs : query.Offered;
        var drugs = await DrugsAsync(named.Take(MaxDrugs).Select(drug => drug.Drug)
            .Concat(query.NotHeld.Select(other => other.Alike ?? 0)));
        var passages = query.IsAboutAnotherDrug ? [] : Passages(query);
        var shown = await PassagesAsync(passages.Take(request.Limit + 1));
        IEnumerable<SearchHit> found = shown.Select(row => Hits.Of(row, passages.First(hit => hit.Passage.Id == row.Id)));
        IEnumerable<SearchHit> names = request.Kinds.HasFlag(HitKinds.Drug)
            ? named.Take(MaxDrugs).Select(name => Hits.Of(drugs[name.Drug], name)).ToList()
            : [];
        var calculators = Calculators(query, drugs, shown).ToList();

        // Who asks about a topic of a drug wants the topic first, and a dose leads to the calculator.
        List<SearchHit> hits = query.Drugs.Count > 0 && query.Terms.Count > 0
            ? [.. found.Take(1), .. calculators, .. found.Skip(1).Take(request.Limit - 1 - names.Count()), .. names]
            : [.. names, .. query.Terms.Count == 0 ? calculators : [], .. found.Take(1), .. query.Terms.Count == 0 ? [] : calculators, .. found.Skip(1)];
        return new SearchResults(
            query, [.. hits.Take(request.Limit)], hits.Count > request.Limit || passages.Count > shown.Count,
            [.. query.NotHeld.Select(other => new NotHeldDrug(other.Name, other.Alike is { } alike ? drugs[alike].ToListing() : null))]);
    }

    private IReadOnlyList<RankedPassage> Passages(SearchQuery query)
    {
        if ((request.Kinds & HitKinds.Passage) == 0
            || (request.IsTyping && query.Offered.Count > 0 && query.Terms.All(term => term is { IsPrefix: true, Wordings.Count: 1 })))
        {
            return [];
        }

        // The best match alone, unless several match as well.
        var best = query.Drugs.Where(drug => (drug.Distance, drug.Missing == 0) == (query.Drugs[0].Distance, query.Drugs[0].Missing == 0));
        var drugs = query.Drugs.Count == 0 ? null : best.Select(drug => drug.Drug).Take(MaxDrugs).ToList();
        if (request.Slug is { } slug)
        {
            drugs = [.. _index.DrugsOf(slug).Where(drug => drugs is null || drugs.Contains(drug))];
        }

        if (query.Terms.Count == 0)
        {
            return drugs is null or [] ? [] : [.. _index.First(drugs[0], request.Kinds, request.Limit + 1)
                .Select(passage => new RankedPassage(passage, 0, 0, []))];
        }

        var ranked = Rank(query, drugs);
        var found = ranked.Count == 0 ? 0 : ranked[0].Found;
        return found < 1 && reader.Loosened(query) is { } loosened && Rank(loosened, drugs) is { Count: > 0 } other && other[0].Found > found
            ? other
            : ranked;
    }

    private IReadOnlyList<RankedPassage> Rank(SearchQuery query, List<int>? drugs) => reader.Ranking(query)
        .Rank(_index.Find(query.Terms, drugs, request.Kinds), drugs is null ? Least : LeastOfNamed);

    private IEnumerable<SearchHit> Calculators(SearchQuery query, Dictionary<int, DrugRow> drugs, List<PassageRow> shown)
    {
        if (!request.Kinds.HasFlag(HitKinds.Calculator) || query.IsAboutAnotherDrug)
        {
            return [];
        }

        var asksDose = query.Terms.Any(term => term.Wordings.Any(DoseWords.Contains));
        var about = query.Drugs.Count > 0 ? [drugs[query.Drugs[0].Drug]]
            : asksDose ? shown.Select(row => row.Drug!).DistinctBy(drug => drug.Id).Take(2).ToList() : [];
        return about.Count == 1 && about[0].HasRegimen && (asksDose || query.Terms.Count == 0) ? [Hits.Calculator(about[0])] : [];
    }

    private async Task<Dictionary<int, DrugRow>> DrugsAsync(IEnumerable<int> ids)
    {
        var wanted = ids.Where(id => id > 0).Distinct().ToList();
        var drugs = wanted.Count == 0 ? [] : await context.Drugs
            .Where(drug => wanted.Contains(drug.Id))
            .ToDictionaryAsync(drug => drug.Id, cancellationToken);
        return drugs.Count == wanted.Count
            ? drugs.ToDictionary(pair => pair.Key, pair => RowFormat.Of<DrugRow>(context).Verified(pair.Value))
            : throw new DamagedFormularyException(nameof(context.Drugs));
    }

    private async Task<List<PassageRow>> PassagesAsync(IEnumerable<RankedPassage> ranked)
    {
        var ids = ranked.Select(passage => passage.Passage.Id).ToList();
        var rows = ids.Count == 0 ? [] : await context.Passages
            .Where(passage => ids.Contains(passage.Id))
            .Include(passage => passage.Drug)
            .ToDictionaryAsync(passage => passage.Id, cancellationToken);
        return
        [
            .. ids.Select(id =>
            {
                var row = RowFormat.Of<PassageRow>(context).Verified(rows[id]);
                RowFormat.Of<DrugRow>(context).Verified(row.Drug!);
                return row;
            }),
        ];
    }

    private static readonly HashSet<string> DoseWords = ["dose", "calculator"];
}
