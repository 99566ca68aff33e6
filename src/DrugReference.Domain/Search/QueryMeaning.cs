namespace DrugReference.Domain.Search;

/// <summary>Makes a query of its parts: which drugs are named, and what is asked.</summary>
internal sealed class QueryMeaning(
    QueryReader reader, string[] words, IReadOnlyList<QueryPart> parts, IReadOnlyList<(int Start, int Length, string Meant)> mended)
{
    private const int MostDrugs = 50;

    /// <summary>Shorter words, such as the letters of a code, tell nothing without the others.</summary>
    private const int LongEnough = 5;

    private const int ShortestBeginning = 3;

    public SearchQuery Query()
    {
        var others = parts.Where(part => part.Role == QueryRole.Other).ToList();

        // In "gemtuzumab ozogamicin", ozogamicin does not name inotuzumab ozogamicin; nor does "sodium" what is held as a sodium salt.
        var telling = parts.Where(part => part.Role != QueryRole.Plain
            && !(others.Count > 0 && (IsPartOf(part, others) || IsRest(part)))).ToList();
        var held = telling.Where(part => part.Role == QueryRole.Held).ToList();
        var all = telling.TrueForAll(part => part.Names.Count > 0 && part.Role != QueryRole.Other) ? NamedByAll(telling) : [];
        var drugs = all.Count > 0 ? (held.Count > 0 ? all : []) : NamedByAll(held);
        var asked = all.Count > 0 && held.Count > 0 ? [] : telling.Where(part => part.Role == QueryRole.Topic);
        List<OtherDrug> notHeld = [.. others.Select(OtherOf)];
        if (held.Count > 1 && drugs.Count == 0)
        {
            // Several drugs, not the parts of one: what each says of the others.
            drugs = [.. held.SelectMany(part => NamedByAll([part with { Names = [.. part.Names.Where(name => name.IsWhole)] }]))];
            asked = telling;
            notHeld.Add(new OtherDrug(string.Join(" + ", held.Select(Typed)), null));
        }
        else if (drugs.Count > 0 && drugs.TrueForAll(drug => drug.Missing > 0) && !held.Exists(IsTelling) && asked.Any(part => IsUnknown(part, drugs[0])))
        {
            // Calcium and a word that nobody knows: another salt than those that are here.
            (drugs, asked) = ([], []);
            notHeld.Add(new OtherDrug(string.Join(' ', telling.Select(Typed)), null));
        }

        var (terms, isShortened) = TermsOf(asked);
        return new SearchQuery
        {
            Drugs = drugs,
            Offered = drugs.Count + others.Count > 0 ? [] : all.Count > 0 ? all : OfferedByClass(telling),
            Terms = terms,
            Correction = mended.Count == 0 ? null : new Correction(string.Empty, Meant()),
            NotHeld = [.. notHeld.Concat(held.SelectMany(part => Besides(part, drugs))).Distinct()],
            IsQuestion = parts is [{ Role: QueryRole.Plain }, _, ..],
            IsShortened = isShortened,
        };
    }

    /// <summary>Whether a part can be but one drug: it begins the name of that alone.</summary>
    private static bool IsTelling(QueryPart part) =>
        part.Names.Select(name => name.Name.Drug).Distinct().Count() == 1
        && part.Names.Any(name => name.Key.Length >= LongEnough && name.Key == Spelling.KeyOf(Words.Of(name.Name.Text).Take(1)));

    private bool IsUnknown(QueryPart part, NamedDrug drug) =>
        reader.Vocabulary.LongestMatch(words, part.Start, part.Start + part.Length).Length == 0
        && !Words.Of(drug.Name).Contains(words[part.Start]);

    private static bool IsRest(QueryPart part) =>
        part.Role == QueryRole.Held && !part.Names.Any(name => name.IsWhole) && !IsTelling(part);

    private bool IsPartOf(QueryPart part, List<QueryPart> others) =>
        part.Role == QueryRole.Held && !part.Names.Any(name => name.IsWhole)
        && others.Any(other => reader.Others.Find(part.Names[0].Key).Any(name => other.Names.Any(found => found.Name == name.Name)));

    /// <summary>The drugs that every part may stand for, those with the fewest slips and missing words first.</summary>
    private static List<NamedDrug> NamedByAll(List<QueryPart> named)
    {
        var found = named.SelectMany((part, index) => part.Names.Select(name => (Part: index, Name: name)));
        return
        [
            .. from pair in found
               group pair by pair.Name.Name.Drug into drug
               where drug.Select(pair => pair.Part).Distinct().Count() == named.Count
               let best = (from name in drug
                           group name by name.Name.Number into same
                           let first = same.First().Name
                           select (first.Name, Missing: Math.Max(0, first.Length - same.Sum(pair => pair.Name.Words))))
                   .OrderBy(name => name.Missing).ThenBy(name => name.Name.Kind).First()
               let distance = drug.GroupBy(pair => pair.Part).Sum(same => same.Min(pair => pair.Name.Distance))
               orderby distance, best.Missing, best.Name.Kind, best.Name.Text.Length, drug.Key
               select new NamedDrug(drug.Key, best.Name.Text, best.Name.Kind, best.Missing, distance),
        ];
    }

    private List<NamedDrug> OfferedByClass(List<QueryPart> telling) =>
        [.. reader.OfClass(telling.SelectMany(part => words.Skip(part.Start).Take(part.Length))).Take(MostDrugs)];

    /// <summary>What must be said beside a drug: that the name typed is also a part of another's, or only a part of a combination's.</summary>
    private IEnumerable<OtherDrug> Besides(QueryPart part, List<NamedDrug> drugs)
    {
        if (part.Names.Any(name => name.IsWhole) || part.Names[0].Distance > 0)
        {
            return [];
        }

        var alike = reader.Others.Find(part.Names[0].Key).Where(name => drugs.Exists(drug => drug.Drug == name.Name.Drug));
        return alike.Select(name => new OtherDrug(name.Name.Text, name.Name.Drug))
            .Concat(drugs.Count > 0 && drugs.TrueForAll(drug => drug.IsPartOfCombination) ? [new OtherDrug(Typed(part), null)] : []);
    }

    private OtherDrug OtherOf(QueryPart part)
    {
        var name = part.Names.OrderBy(name => name.Name.Drug < 0).ThenBy(name => name.Length - name.Words).First().Name;
        return new OtherDrug(name.Text, name.Drug < 0 ? null : name.Drug);
    }

    private string Typed(QueryPart part) => string.Join(' ', words.Skip(part.Start).Take(part.Length));

    private (List<SearchTerm> Terms, bool IsShortened) TermsOf(IEnumerable<QueryPart> asked)
    {
        var terms = new List<SearchTerm>();
        foreach (var part in asked)
        {
            var typed = Typed(part);
            if (terms.Exists(term => term.Typed == typed))
            {
                continue;
            }

            if (terms.Count == SearchQuery.MaxTerms)
            {
                return (terms, true);
            }

            var (length, wordings) = reader.Vocabulary.LongestMatch(words, part.Start, part.Start + part.Length);
            var isKnown = length == part.Length;
            var isUnfinished = !isKnown && part.Start + part.Length == words.Length && mended.All(slip => slip.Start != part.Start);
            var others = isKnown ? wordings : isUnfinished && typed.Length >= ShortestBeginning ? reader.Vocabulary.WordingsBeginning(typed) : [];
            terms.Add(new SearchTerm(typed, [typed, .. others.Where(other => other != typed)], isUnfinished));
        }

        return (terms, false);
    }

    private string Meant()
    {
        var meant = new List<string>();
        for (var index = 0; index < words.Length; index++)
        {
            var slip = mended.FirstOrDefault(slip => slip.Start <= index && index < slip.Start + slip.Length);
            meant.Add(slip.Length == 0 ? words[index] : slip.Start == index ? slip.Meant : string.Empty);
        }

        return string.Join(' ', meant.Where(word => word.Length > 0));
    }
}
