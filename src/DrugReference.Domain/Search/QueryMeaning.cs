namespace DrugReference.Domain.Search;

/// <summary>Makes a query of its parts: which drugs are named, and what is asked.</summary>
internal sealed class QueryMeaning(QueryReader reader, QueryParts parts)
{
    private const int MostDrugs = 50;

    public SearchQuery Query()
    {
        var names = new OtherNames(reader, parts);
        var others = parts.All.Where(part => part.Role == QueryRole.Other).ToList();
        var telling = parts.All.Where(part => part.Role != QueryRole.Plain && !names.IsRestOf(others, part)).ToList();
        var held = telling.Where(part => part.Role == QueryRole.Held).ToList();
        var all = telling.TrueForAll(part => part.Names.Count > 0 && part.Role != QueryRole.Other) ? NamedDrugs.ByAll(telling) : [];
        var drugs = all.Count == 0 ? NamedDrugs.ByAll(held) : held.Count > 0 ? all : [];
        var asked = all.Count > 0 && held.Count > 0 ? [] : telling.Where(part => part.Role == QueryRole.Topic);
        List<OtherDrug> notHeld = [.. others.Select(names.Of)];
        if (held.Count > 1 && drugs.Count == 0)
        {
            // Several drugs, not the parts of one: what each says of the others.
            (drugs, asked) = (NamedDrugs.ByEach(held), telling);
            notHeld.Add(new OtherDrug(string.Join(" + ", held.Select(parts.Typed)), null));
        }
        else if (IsUnknownSalt(drugs, held, asked))
        {
            (drugs, asked) = ([], []);
            notHeld.Add(new OtherDrug(string.Join(' ', telling.Select(parts.Typed)), null));
        }

        var terms = new AskedTerms(reader.Vocabulary, parts);
        terms.Add(asked);
        terms.AddOthers([.. others.Where(part => part.IsWhole && drugs.Count > 0)]);
        return new SearchQuery
        {
            Drugs = drugs,
            Offered = drugs.Count + others.Count > 0 ? [] : all.Count > 0 ? all : OfferedByClass(telling),
            Terms = terms.Terms,
            Correction = parts.Meant() is { } meant ? new Correction(string.Empty, meant) : null,
            NotHeld = [.. notHeld.Concat(held.SelectMany(part => names.Beside(part, drugs))).Distinct()],
            IsQuestion = parts.All.ToList() is [{ Role: QueryRole.Plain }, _, ..],
            Limit = terms.IsShortened ? QueryLimit.Terms : QueryLimit.None,
        };
    }

    /// <summary>Calcium and a word that nobody knows: another salt than those that are here.</summary>
    private bool IsUnknownSalt(List<NamedDrug> drugs, List<QueryPart> held, IEnumerable<QueryPart> asked) =>
        drugs.Count > 0 && drugs.TrueForAll(drug => drug.Missing > 0) && !held.Exists(NamedDrugs.IsTelling)
        && asked.Any(part => reader.Vocabulary.LongestMatch(parts.Words, part.Start, part.Start + part.Length).Length == 0
            && !Words.Of(drugs[0].Name).Contains(parts.Words[part.Start]));

    private List<NamedDrug> OfferedByClass(List<QueryPart> telling) =>
        [.. reader.OfClass(telling.SelectMany(part => parts.Words.Skip(part.Start).Take(part.Length))).Take(MostDrugs)];
}
