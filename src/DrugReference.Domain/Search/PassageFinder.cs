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
            return areFew ? passages.HoldingAny(terms, null, kinds, MostOfFew) : FindAmongMany([.. terms.Select(InTexts)], kinds, most);
        }

        // Among many, a database would first put together all passages with a word that begins so: those of a drug are sooner read.
        return areFew || !terms.Any(term => term.IsBeginning)
            ? [.. drugs.SelectMany(drug => passages.HoldingAny(terms, drug, kinds, MostOfFew))]
            : [.. drugs.SelectMany(drug => passages.First(drug, kinds, MostOfFew))];
    }

    private IReadOnlyList<Passage> FindAmongMany(IReadOnlyList<SearchTerm> terms, HitKinds kinds, int most)
    {
        var found = new Dictionary<int, Passage>();
        Add(terms, inHeadings: true);
        if (found.Count < most)
        {
            Add(terms, inHeadings: false);
        }

        for (var left = 0; left < terms.Count && terms.Count > 1 && found.Count < Enough; left++)
        {
            Add(terms.Where((_, index) => index != left), inHeadings: false);
        }

        return [.. found.Values];

        void Add(IEnumerable<SearchTerm> terms, bool inHeadings)
        {
            if (!inHeadings && terms.Any(term => term.IsShortBeginning))
            {
                return;
            }

            var added = 0;
            foreach (var number in PassageJoin.Holding(passages, terms, inHeadings, kinds).Take(most + MostEmpty))
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

    /// <summary>A term without the wordings that no text has; what stands in a text is no beginning.</summary>
    private SearchTerm InTexts(SearchTerm term) => term with
    {
        Wordings = [.. term.Wordings.Where((wording, index) => index == 0 || IsHeld(wording))],
        IsPrefix = term.IsPrefix && !IsHeld(term.Typed),
    };

    private bool IsHeld(string wording) => !passages.Holding(wording, isBeginning: false, inHeadings: false).IsEmpty;
}
