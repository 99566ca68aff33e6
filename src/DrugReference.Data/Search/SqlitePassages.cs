using DrugReference.Domain.Search;

namespace DrugReference.Data.Search;

/// <summary>The passages and drugs of one SQLite file, with what was read of them before.</summary>
/// <remarks>
/// FTS5's own ranking looks at every match. Here FTS5 only says which passages hold a word.
/// </remarks>
internal sealed class SqlitePassages(Statements statements, SearchState state) : IPassages
{
    private readonly PassageReader _reader = new(statements);

    public int Count => state.Counts.Sections + state.Counts.Faqs;

    public int Last => state.Sets.LastOf(_reader);

    public PassageSet Questions => state.Sets.FaqsOf(_reader);

    public bool Stands(string word) => state.Sets.Stands(_reader, word);

    public PassageSet Holding(string wording, bool isBeginning, bool inHeadings) => state.Sets.Of(_reader, wording, isBeginning, inHeadings);

    public IReadOnlyList<Passage> First(int? drug, HitKinds kinds, int most) => _reader.First(RangeOf(drug), kinds, most);

    public IReadOnlyList<Passage> HoldingAny(IReadOnlyList<SearchTerm> terms, int? drug, HitKinds kinds, int most) =>
        _reader.Match(FtsExpression.Any(terms), kinds, RangeOf(drug), most);

    public PlacedPassage At(int number) => state.Passages.Of(_reader, number);

    public int? DrugOf(string slug) => _reader.DrugOf(slug);

    public IReadOnlyDictionary<int, ShownDrug> Drugs(IEnumerable<int> numbers) => state.Drugs.Of(new DrugReader(statements), numbers);

    private (int First, int Last) RangeOf(int? drug) => drug is { } one ? _reader.RangeOf(one) : (0, int.MaxValue);
}
