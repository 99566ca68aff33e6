namespace DrugReference.Domain.Search;

/// <summary>Answers queries from one formulary, on the server and in the browser alike.</summary>
/// <param name="reader">Knows all names.</param>
/// <param name="passages">What is searched.</param>
public sealed class FormularySearch(QueryReader reader, IPassages passages)
{
    /// <summary>Drugs that are listed as such, and whose passages are looked through when several are meant.</summary>
    private const int MaxDrugs = 10;

    /// <summary>Passages that are ranked where no drug is named; while somebody types, no more than the names leave room for.</summary>
    private const int MostPassages = 24;

    /// <summary>Of what is asked, a passage holds at least this share; less where the drug is known.</summary>
    private const double Least = 0.5;
    private const double LeastOfNamed = 0.3;

    private readonly PassageFinder _finder = new(passages);

    /// <summary>What a query finds.</summary>
    /// <param name="request">The query.</param>
    public SearchResults Find(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = reader.Read(request.Text, passages.Stands, request.IsLiteral, request.IsTyping);
        var named = query.Drugs.Count > 0 ? query.Drugs : query.Offered;
        var ranked = query.IsAboutAnotherDrug ? [] : Ranked(request, query);
        var shown = ranked.Take(request.Limit + 1).Select(passage => (Place: passages.At(passage.Passage.Id), Ranked: passage)).ToList();
        var drugs = passages.Drugs(
            named.Take(MaxDrugs).Select(drug => drug.Drug).Concat(query.NotHeld.Select(other => other.Alike).OfType<int>())
                .Concat(shown.Select(passage => passage.Place.Drug)));
        var count = (request.Kinds & HitKinds.Passage) == 0 ? 0 : shown.Count;

        // Answers are written for those that are given out.
        var found = shown.Take(count).Select(passage => Hits.Of(drugs[passage.Place.Drug], passage.Place, passage.Ranked));
        List<SearchHit> names = request.Kinds.HasFlag(HitKinds.Drug)
            ? [.. named.Take(MaxDrugs).Select(name => Hits.Of(drugs[name.Drug], name))]
            : [];
        var calculators = Calculators(request, query, drugs, shown.Select(passage => passage.Place.Drug)).ToList();

        // Who asks about a topic of a drug wants the topic first, and a dose leads to the calculator.
        var hits = query.Drugs.Count > 0 && query.Terms.Count > 0
            ? found.Take(1).Concat(calculators).Concat(found.Skip(1).Take(request.Limit - 1 - names.Count)).Concat(names)
            : query.Terms.Count == 0 ? names.Concat(calculators).Concat(found)
            : names.Concat(found.Take(1)).Concat(calculators).Concat(found.Skip(1));
        return new SearchResults(
            query, [.. hits.Take(request.Limit)],
            names.Count + calculators.Count + count > request.Limit || (count > 0 && ranked.Count > shown.Count),
            [.. query.NotHeld.Select(other => new NotHeldDrug(other.Name, other.Alike is { } alike ? drugs[alike] : null))]);
    }

    private IReadOnlyList<RankedPassage> Ranked(SearchRequest request, SearchQuery query)
    {
        // The passages say whose calculator is meant.
        if ((request.Kinds & (HitKinds.Passage | HitKinds.Calculator)) == 0
            || (request.IsTyping && query.Offered.Count > 0 && (query.Offered.Count >= request.Limit || query.Terms.All(term => term is { IsPrefix: true, Wordings.Count: 1 }))))
        {
            return [];
        }

        // The best match alone, unless several match as well.
        var best = query.Drugs.Where(drug => (drug.Distance, drug.Missing == 0) == (query.Drugs[0].Distance, query.Drugs[0].Missing == 0));
        var drugs = query.Drugs.Count == 0 ? null : best.Select(drug => drug.Drug).Take(MaxDrugs).ToList();
        if (request.Slug is { } slug)
        {
            drugs = passages.DrugOf(slug) is { } drug && drugs?.Contains(drug) != false ? [drug] : [];
        }

        if (query.Terms.Count == 0)
        {
            // A name alone asks for the drug, whose description answers.
            return drugs is null or [] || request.Kinds.HasFlag(HitKinds.Drug) ? [] : [.. passages.First(drugs[0], request.Kinds, request.Limit + 1)
                .Select(passage => new RankedPassage(passage, 0, 0, []))];
        }

        var candidates = _finder.Find(query.Terms, drugs, request.Kinds, request.IsTyping ? Math.Max(1, request.Limit + 1 - query.Offered.Count) : MostPassages);
        return reader.Ranking(query).Rank(candidates, drugs is null ? Least : LeastOfNamed);
    }

    private static IEnumerable<SearchHit> Calculators(
        SearchRequest request, SearchQuery query, IReadOnlyDictionary<int, ShownDrug> drugs, IEnumerable<int> shown)
    {
        if (!request.Kinds.HasFlag(HitKinds.Calculator) || query.IsAboutAnotherDrug)
        {
            return [];
        }

        var asksDose = query.Terms.Any(term => term.Wordings.Any(DoseWords.Contains));
        List<int> about = query.Drugs.Count > 0 ? [query.Drugs[0].Drug] : asksDose ? [.. shown.Distinct().Take(2)] : [];
        var isAsked = query.Terms.Count == 0 || (asksDose && (query.Drugs.Count > 0 || query.Terms.Count == 1));
        return about is [var only] && drugs[only] is { HasRegimen: true } drug && isAsked
            ? [Hits.Calculator(drug)]
            : [];
    }

    private static readonly HashSet<string> DoseWords = ["dose", "calculator"];
}
