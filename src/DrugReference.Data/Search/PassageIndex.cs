using DrugReference.Domain.Search;

namespace DrugReference.Data.Search;

/// <summary>Finds passages that may answer a query: a bounded number, to be ranked.</summary>
/// <remarks>
/// FTS5's own ranking looks at every match, which takes seconds where a word stands in each of a million passages. Here it
/// only says which passages hold the words, those that hold them in their headings first, and stops when there are enough.
/// </remarks>
internal sealed class PassageIndex(PassageReader passages, SearchState state)
{
    /// <summary>Up to here every passage that holds any of the words is ranked.</summary>
    private const int Few = 1_000;
    private const int MostOfFew = 256;
    private const int MostOfMany = 24;

    /// <summary>With fewer passages that hold all words, those are looked for too that hold all but one.</summary>
    private const int Enough = 3;

    /// <summary>A word is common that stands in so many headings.</summary>
    private const int Common = 2_000;

    private const int MostCounted = 50_000;

    private const string Texts = "PassageIndex";
    private const string Headings = "HeadingIndex";

    private static readonly (int First, int Last) Everything = (0, int.MaxValue);

    /// <summary>Whether a word, or another form of it, stands in any text.</summary>
    public bool Holds(string word) => passages.Count(Texts, FtsExpression.Quote(word), 1) > 0;

    /// <summary>The first passages of a drug that have a text.</summary>
    public List<Passage> First(int drug, HitKinds kinds, int most) => passages.First(passages.RangeOf(drug), kinds, most);

    /// <summary>Passages that hold the terms, or enough of them; of some drugs, or of all.</summary>
    public IReadOnlyList<Passage> Find(IReadOnlyList<SearchTerm> terms, IReadOnlyList<int>? drugs, HitKinds kinds)
    {
        var areFew = state.Counts.Sections + state.Counts.Faqs <= Few;
        if (drugs is null && !areFew)
        {
            return FindAmongMany([.. terms.Select(InTexts)], kinds);
        }

        // Among many, FTS5 would first put together all passages with a word that begins so: those of a drug are sooner read.
        var any = areFew || !terms.Any(FtsExpression.IsBeginning) ? FtsExpression.Any(terms) : null;
        return [.. (drugs?.Select(passages.RangeOf) ?? [Everything]).SelectMany(range => any is null
            ? passages.First(range, kinds, MostOfFew)
            : passages.Match(Texts, any, kinds, range, MostOfFew))];
    }

    private IReadOnlyList<Passage> FindAmongMany(IReadOnlyList<SearchTerm> terms, HitKinds kinds)
    {
        var found = new Dictionary<int, Passage>();

        // FTS5 would look at all headings to learn that none has these common words together, and thousands of texts have.
        if (terms.Count == 1 || !terms.All(IsCommonInHeadings))
        {
            Add(Headings, terms);
        }

        if (found.Count < MostOfMany)
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

            foreach (var passage in passages.Match(index, FtsExpression.All(terms), kinds, Everything, MostOfMany))
            {
                found.TryAdd(passage.Id, passage);
            }
        }
    }

    /// <summary>A term without the wordings that no text has; what stands in a text is no beginning.</summary>
    private SearchTerm InTexts(SearchTerm term) => term with
    {
        Wordings = [.. term.Wordings.Where((wording, index) => index == 0 || CountOf(Texts, wording, 1) > 0)],
        IsPrefix = term.IsPrefix && CountOf(Texts, term.Typed, 1) == 0,
    };

    private bool IsCommonInHeadings(SearchTerm term) => term.Wordings.Any(wording => CountOf(Headings, wording, Common) == Common);

    /// <summary>Remembered, up to where memory says no: there is no end of what may be typed.</summary>
    private int CountOf(string index, string wording, int most)
    {
        if (!state.Counted.TryGetValue((index, wording), out var count))
        {
            count = passages.Count(index, FtsExpression.Quote(wording), most);
            if (state.Counted.Count < MostCounted)
            {
                state.Counted[(index, wording)] = count;
            }
        }

        return count;
    }
}
