namespace DrugReference.Domain.Search;

/// <summary>Makes terms, with all that means the same, of what a query asks.</summary>
internal sealed class AskedTerms(Vocabulary vocabulary, QueryParts parts)
{
    private const int ShortestBeginning = 3;

    /// <summary>What a drug says of another that it is named with stands here, if anywhere.</summary>
    private const string Interaction = "interaction";

    private readonly List<SearchTerm> _terms = [];

    public IReadOnlyList<SearchTerm> Terms => _terms;

    /// <summary>Whether there were more than are looked for.</summary>
    public bool IsShortened { get; private set; }

    public void Add(IEnumerable<QueryPart> asked)
    {
        foreach (var part in asked)
        {
            Add(TermOf(part));
        }
    }

    /// <summary>Other drugs that are named beside one that is held: what that says of them, or of interactions.</summary>
    public void AddOthers(IReadOnlyList<QueryPart> others)
    {
        if (others.Count > 0 && _terms.Count == 0)
        {
            Add(new SearchTerm(Interaction, vocabulary.WordingsOf(Interaction), IsPrefix: false) { IsAspect = true });
        }

        foreach (var part in others)
        {
            var names = part.Names.Where(name => name.IsWhole && name.Distance <= 1).SelectMany(name => vocabulary.WordingsOf(name.Name.Text));
            Add(new SearchTerm(parts.Typed(part), [.. names.Prepend(parts.Typed(part)).Distinct()], IsPrefix: false));
        }
    }

    private void Add(SearchTerm term)
    {
        if (_terms.Exists(known => known.Typed == term.Typed))
        {
            return;
        }

        IsShortened |= _terms.Count == SearchQuery.MaxTerms;
        _terms.AddRange(IsShortened ? [] : [term]);
    }

    private SearchTerm TermOf(QueryPart part)
    {
        var typed = parts.Typed(part);
        var (length, wordings) = vocabulary.LongestMatch(parts.Words, part.Start, part.Start + part.Length);
        var isKnown = length == part.Length;
        var isUnfinished = !isKnown && part.Start + part.Length == parts.Count && !parts.IsMended(part.Start);
        var others = isKnown ? wordings : isUnfinished && typed.Length >= ShortestBeginning ? vocabulary.WordingsBeginning(typed) : [];
        return new SearchTerm(typed, [typed, .. others.Where(other => other != typed)], isUnfinished) { IsAspect = vocabulary.IsAspect(typed) };
    }
}
