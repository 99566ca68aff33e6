using DrugReference.Domain.Search;

namespace DrugReference.Data.Search;

/// <summary>Runs one query against one formulary.</summary>
internal sealed class FormularySearch(
    FormularyContext context, SearchState state, SearchRequest request, CancellationToken cancellationToken)
{
    /// <summary>Drugs that are listed as such, and whose passages are looked through when several are meant.</summary>
    private const int MaxDrugs = 10;

    /// <summary>Passages that are ranked where no drug is named; while somebody types, no more than the names leave room for.</summary>
    private const int MostPassages = 24;

    /// <summary>Of what is asked, a passage holds at least this share; less where the drug is known.</summary>
    private const double Least = 0.5;
    private const double LeastOfNamed = 0.3;

    private readonly PassageReader _reader = new(context);
    private readonly PassageIndex _index = new(new PassageReader(context), state);

    public async Task<SearchResults> RunAsync()
    {
        var query = state.Reader.Read(request.Text, _index.Holds, request.IsLiteral, request.IsTyping);
        var named = query.Drugs.Count > 0 ? query.Drugs : query.Offered;
        var passages = query.IsAboutAnotherDrug ? [] : Passages(query);
        var shown = passages.Take(request.Limit + 1).Select(passage => (Stored: state.Passages.Of(_reader, passage.Passage.Id), Ranked: passage)).ToList();
        var drugs = await state.Drugs.ReadAsync(
            context,
            named.Take(MaxDrugs).Select(drug => drug.Drug).Concat(query.NotHeld.Select(other => other.Alike).OfType<int>())
                .Concat(shown.Select(passage => passage.Stored.DrugId)),
            cancellationToken);
        var count = (request.Kinds & HitKinds.Passage) == 0 ? 0 : shown.Count;

        // Answers are written for those that are given out.
        var found = shown.Take(count).Select(passage => Hits.Of(drugs[passage.Stored.DrugId].Listing, passage.Stored, passage.Ranked));
        List<SearchHit> names = request.Kinds.HasFlag(HitKinds.Drug)
            ? [.. named.Take(MaxDrugs).Select(name => Hits.Of(drugs[name.Drug], name))]
            : [];
        var calculators = Calculators(query, drugs, shown.Select(passage => passage.Stored.DrugId)).ToList();

        // Who asks about a topic of a drug wants the topic first, and a dose leads to the calculator.
        var hits = query.Drugs.Count > 0 && query.Terms.Count > 0
            ? found.Take(1).Concat(calculators).Concat(found.Skip(1).Take(request.Limit - 1 - names.Count)).Concat(names)
            : query.Terms.Count == 0 ? names.Concat(calculators).Concat(found)
            : names.Concat(found.Take(1)).Concat(calculators).Concat(found.Skip(1));
        return new SearchResults(
            query, [.. hits.Take(request.Limit)],
            names.Count + calculators.Count + count > request.Limit || (count > 0 && passages.Count > shown.Count),
            [.. query.NotHeld.Select(other => new NotHeldDrug(other.Name, other.Alike is { } alike ? drugs[alike].Listing : null))]);
    }

    private IReadOnlyList<RankedPassage> Passages(SearchQuery query)
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
            drugs = _reader.DrugOf(slug) is { } drug && drugs?.Contains(drug) != false ? [drug] : [];
        }

        if (query.Terms.Count == 0)
        {
            // A name alone asks for the drug, whose description answers.
            return drugs is null or [] || request.Kinds.HasFlag(HitKinds.Drug) ? [] : [.. _index.First(drugs[0], request.Kinds, request.Limit + 1)
                .Select(passage => new RankedPassage(passage, 0, 0, []))];
        }

        var candidates = _index.Find(query.Terms, drugs, request.Kinds, request.IsTyping ? Math.Max(1, request.Limit + 1 - query.Offered.Count) : MostPassages);
        return state.Reader.Ranking(query).Rank(candidates, drugs is null ? Least : LeastOfNamed);
    }

    private IEnumerable<SearchHit> Calculators(SearchQuery query, IReadOnlyDictionary<int, ShownDrug> drugs, IEnumerable<int> shown)
    {
        if (!request.Kinds.HasFlag(HitKinds.Calculator) || query.IsAboutAnotherDrug)
        {
            return [];
        }

        var asksDose = query.Terms.Any(term => term.Wordings.Any(DoseWords.Contains));
        List<int> about = query.Drugs.Count > 0 ? [query.Drugs[0].Drug] : asksDose ? [.. shown.Distinct().Take(2)] : [];
        var isAsked = query.Terms.Count == 0 || (asksDose && (query.Drugs.Count > 0 || query.Terms.Count == 1));
        return about is [var only] && drugs[only].Listing is { HasRegimen: true } drug && isAsked
            ? [Hits.Calculator(drug)]
            : [];
    }

    private static readonly HashSet<string> DoseWords = ["dose", "calculator"];
}
