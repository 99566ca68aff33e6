namespace DrugReference.Domain.Search;

/// <summary>Finds passages that may answer a query: a bounded number, to be ranked.</summary>
/// <remarks>
/// To rank every match would take seconds where a word stands in each of a million passages. Of those that hold all words,
/// first come those that hold them in their headings.
/// </remarks>
internal sealed class PassageFinder(IPassages passages)
{
    /// <summary>Up to here every passage that holds any of the words is ranked.</summary>
    private const int Few = 1_000;
    private const int MostOfFew = 256;

    /// <summary>Headings without a text answer nothing; their sections below them hold the words of the heading too.</summary>
    private const int MostEmpty = 200;

    /// <summary>With fewer passages that hold all words, those are looked for too that hold all but one.</summary>
    private const int Enough = 3;

    /// <summary>Passages that hold the terms, or enough of them; of some drugs, or of all.</summary>
    /// <param name="terms">What is asked.</param>
    /// <param name="drugs">The drugs, or null for all.</param>
    /// <param name="kinds">Which passages.</param>
    /// <param name="most">Passages of all drugs that are ranked for each way to find them.</param>
    public IReadOnlyList<Passage> Find(IReadOnlyList<SearchTerm> terms, IReadOnlyList<int>? drugs, HitKinds kinds, int most)
    {
        var areFew = passages.Count <= Few;
        if (drugs is null)
        {
            return areFew ? passages.HoldingAny(terms, null, kinds, MostOfFew) : FindAmongMany([.. terms.Select(term => new SoughtTerm(passages, term))], kinds, most);
        }

        // Among many, a database would first put together all passages with a word that begins so: those of a drug are sooner read.
        return areFew || !terms.Any(term => term.IsBeginning)
            ? [.. drugs.SelectMany(drug => passages.HoldingAny(terms, drug, kinds, MostOfFew))]
            : [.. drugs.SelectMany(drug => passages.First(drug, kinds, MostOfFew))];
    }

    private IReadOnlyList<Passage> FindAmongMany(IReadOnlyList<SoughtTerm> terms, HitKinds kinds, int most)
    {
        var found = new Dictionary<int, Passage>();
        Add(terms.Select(term => term.InHeadings));
        if (found.Count < most)
        {
            AddInTexts(terms);
        }

        for (var left = 0; left < terms.Count && terms.Count > 1 && found.Count < Enough; left++)
        {
            AddInTexts(terms.Where((_, index) => index != left));
        }

        return [.. found.Values];

        void AddInTexts(IEnumerable<SoughtTerm> terms)
        {
            if (!terms.Any(term => term.IsInHeadingsAlone))
            {
                Add(terms.Select(term => term.InTexts));
            }
        }

        void Add(IEnumerable<PassageSet[]> terms)
        {
            var added = 0;
            foreach (var number in PassageJoin.Holding(passages, terms, kinds).Take(most + MostEmpty))
            {
                if (!found.ContainsKey(number) && passages.At(number).Passage is { Text.Length: > 0 } passage)
                {
                    found.Add(number, passage);
                }

                added += found.ContainsKey(number) ? 1 : 0;
                if (added == most)
                {
                    return;
                }
            }
        }
    }
}
