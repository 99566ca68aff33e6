using DrugReference.Domain.Search;

namespace DrugReference.Data.Search;

/// <summary>Finds passages that may answer a query: a bounded number, to be ranked.</summary>
/// <remarks>
/// FTS5's own ranking looks at every match, which takes seconds where a word stands in each of a million passages. Here it
/// only says which passages hold a word. Of those that hold all, first come those that hold them in their headings.
/// </remarks>
internal sealed class PassageIndex(PassageReader passages, SearchState state)
{
    /// <summary>Up to here every passage that holds any of the words is ranked.</summary>
    private const int Few = 1_000;
    private const int MostOfFew = 256;

    /// <summary>Headings without a text answer nothing; their sections below them hold the words of the heading too.</summary>
    private const int MostEmpty = 200;

    /// <summary>With fewer passages that hold all words, those are looked for too that hold all but one.</summary>
    private const int Enough = 3;

    private const string Texts = "PassageIndex";
    private const string Headings = "HeadingIndex";

    /// <summary>Whether a word, or another form of it, stands in any text.</summary>
    public bool Holds(string word) =>
        FtsExpression.Quote(word) is var quoted && (state.Sets.IsHeld(Texts, quoted) ?? passages.Holds(Texts, quoted));

    /// <summary>The first passages of a drug that have a text.</summary>
    public List<Passage> First(int drug, HitKinds kinds, int most) => passages.First(passages.RangeOf(drug), kinds, most);

    /// <summary>Passages that hold the terms, or enough of them; of some drugs, or of all.</summary>
    /// <param name="most">Passages of all drugs that are ranked for each way to find them.</param>
    public IReadOnlyList<Passage> Find(IReadOnlyList<SearchTerm> terms, IReadOnlyList<int>? drugs, HitKinds kinds, int most)
    {
        var areFew = state.Counts.Sections + state.Counts.Faqs <= Few;
        if (drugs is null && !areFew)
        {
            return FindAmongMany([.. terms.Select(InTexts)], kinds, most);
        }

        // Among many, FTS5 would first put together all passages with a word that begins so: those of a drug are sooner read.
        var any = areFew || !terms.Any(FtsExpression.IsBeginning) ? FtsExpression.Any(terms) : null;
        return [.. (drugs?.Select(passages.RangeOf) ?? [(0, int.MaxValue)]).SelectMany(range => any is null
            ? passages.First(range, kinds, MostOfFew)
            : passages.Match(Texts, any, kinds, range, MostOfFew))];
    }

    private IReadOnlyList<Passage> FindAmongMany(IReadOnlyList<SearchTerm> terms, HitKinds kinds, int most)
    {
        var found = new Dictionary<int, Passage>();
        Add(Headings, terms);
        if (found.Count < most)
        {
            Add(Texts, terms);
        }

        for (var left = 0; left < terms.Count && terms.Count > 1 && found.Count < Enough; left++)
        {
            Add(Texts, terms.Where((_, index) => index != left));
        }

        return [.. found.Values];

        void Add(string index, IEnumerable<SearchTerm> terms)
        {
            if (index == Texts && terms.Any(FtsExpression.IsShortBeginning))
            {
                return;
            }

            var added = 0;
            foreach (var number in state.Sets.Holding(passages, index, terms, kinds).Take(most + MostEmpty))
            {
                if (!found.ContainsKey(number) && state.Passages.Of(passages, number).Passage is { Text.Length: > 0 } passage)
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
        Wordings = [.. term.Wordings.Where((wording, index) => index == 0 || Stands(wording))],
        IsPrefix = term.IsPrefix && !Stands(term.Typed),
    };

    private bool Stands(string wording) => !state.Sets.Of(passages, Texts, FtsExpression.Quote(wording)).IsEmpty;
}
