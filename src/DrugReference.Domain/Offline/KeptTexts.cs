using DrugReference.Domain.Search;

namespace DrugReference.Domain.Offline;

/// <summary>The passages and drugs of a copy, in memory. Nothing that is looked for leaves a trace.</summary>
public sealed class KeptTexts : IPassages
{
    private readonly SearchCopy _copy;
    private readonly List<PlacedPassage> _passages = [];
    private readonly List<(int First, int Behind)> _ranges = [];
    private readonly StemIndex _index = new();

    /// <summary>Cuts all passages into words.</summary>
    /// <param name="copy">What is kept.</param>
    public KeptTexts(SearchCopy copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        _copy = copy;
        for (var drug = 0; drug < copy.Drugs.Count; drug++)
        {
            var first = _passages.Count;
            foreach (var kept in copy.Drugs[drug].Passages)
            {
                var passage = new Passage(
                    _passages.Count, kept.Title, kept.Path, kept.Text, copy.Drugs[drug].Shown.Name, kept.IsFaq, Passage.WeightOf(kept.Kind));
                _index.Add(passage);
                _passages.Add(new PlacedPassage(passage, drug, kept.Anchor));
            }

            _ranges.Add((first, _passages.Count));
        }

        Questions = new PassageSet([.. _passages.Select(placed => placed.Passage).Where(passage => passage.IsFaq).Select(passage => passage.Id)], Last);
    }

    /// <inheritdoc/>
    public int Count => _passages.Count;

    /// <inheritdoc/>
    public int Last => Math.Max(0, _passages.Count - 1);

    /// <inheritdoc/>
    public PassageSet Questions { get; }

    /// <inheritdoc/>
    public bool Stands(string word) => _index.Find(word, isBeginning: false, inHeadings: false).Count > 0;

    /// <inheritdoc/>
    public PassageSet Holding(string wording, bool isBeginning, bool inHeadings) => new(_index.Find(wording, isBeginning, inHeadings), Last);

    /// <inheritdoc/>
    public IReadOnlyList<Passage> First(int? drug, HitKinds kinds, int most) =>
        RangeOf(drug) is var (first, behind) ? Answering(Enumerable.Range(first, behind - first), kinds, most) : [];

    /// <inheritdoc/>
    public IReadOnlyList<Passage> HoldingAny(IReadOnlyList<SearchTerm> terms, int? drug, HitKinds kinds, int most)
    {
        var held = new ulong[PassageSet.WordsFor(Last)];
        foreach (var (term, wording) in terms.SelectMany(term => term.Wordings.Select(wording => (term, wording))))
        {
            Holding(wording, term.IsBeginning, inHeadings: false).AddTo(held, 0);
        }

        var (first, behind) = RangeOf(drug);
        return Answering(PassageSet.NumbersOf(held, 0).Where(number => number >= first && number < behind), kinds, most);
    }

    /// <inheritdoc/>
    public PlacedPassage At(int number) => _passages[number];

    /// <inheritdoc/>
    public int? DrugOf(string slug)
    {
        var number = _copy.Drugs.ToList().FindIndex(drug => drug.Shown.Slug == slug);
        return number < 0 ? null : number;
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<int, ShownDrug> Drugs(IEnumerable<int> numbers) =>
        numbers.Distinct().ToDictionary(number => number, number => _copy.Drugs[number].Shown);

    private (int First, int Behind) RangeOf(int? drug) => drug is { } one ? _ranges[one] : (0, _passages.Count);

    private List<Passage> Answering(IEnumerable<int> numbers, HitKinds kinds, int most) =>
    [
        .. numbers.Select(number => _passages[number].Passage)
            .Where(passage => passage.Text.Length > 0 && IsOf(passage, kinds))
            .Take(most),
    ];

    /// <summary>Who asks for no passages wants what is found by any of them.</summary>
    private static bool IsOf(Passage passage, HitKinds kinds) =>
        (kinds & HitKinds.Passage) == 0 || kinds.HasFlag(passage.IsFaq ? HitKinds.Faq : HitKinds.Section);
}
