namespace DrugReference.Domain.Search;

/// <summary>A term that is looked for among many passages, with those that hold any of its wordings.</summary>
internal sealed class SoughtTerm
{
    private readonly IPassages _passages;
    private readonly SearchTerm _term;
    private PassageSet[]? _inTexts;

    public SoughtTerm(IPassages passages, SearchTerm term)
    {
        List<PassageSet> sets = [.. term.Wordings.Select(wording => passages.Holding(wording, isBeginning: false, inHeadings: false))];
        _passages = passages;

        // Without the wordings that no text has; what stands in a text, as typed, is no beginning.
        _term = term with
        {
            Wordings = [.. term.Wordings.Where((_, index) => index == 0 || !sets[index].IsEmpty)],
            IsPrefix = term.IsPrefix && sets[0].IsEmpty,
        };
        _inTexts = _term.IsBeginning ? null : [.. sets.Where(set => !set.IsEmpty)];
    }

    /// <summary>Whether it is looked for in headings alone.</summary>
    public bool IsInHeadingsAlone => _term.IsShortBeginning;

    public PassageSet[] InHeadings => Holding(inHeadings: true);

    public PassageSet[] InTexts => _inTexts ??= Holding(inHeadings: false);

    private PassageSet[] Holding(bool inHeadings) =>
        [.. _term.Wordings.Select(wording => _passages.Holding(wording, _term.IsBeginning, inHeadings)).Where(set => !set.IsEmpty)];
}
