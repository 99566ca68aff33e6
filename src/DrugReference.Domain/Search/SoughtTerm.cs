namespace DrugReference.Domain.Search;

/// <summary>A term that is looked for among many passages, with those that hold any of its wordings.</summary>
internal sealed class SoughtTerm
{
    private readonly IPassages _passages;
    private readonly SearchTerm _term;
    private PassageSet[]? _inTexts;

    public SoughtTerm(IPassages passages, SearchTerm term)
    {
        // Without the wordings that no text has; what stands in a text, as typed, is no beginning.
        var (wordings, sets, stands) = (new List<string>(), new List<PassageSet>(), false);
        foreach (var wording in term.Wordings)
        {
            var set = passages.Holding(wording, isBeginning: false, inHeadings: false);
            if (!set.IsEmpty)
            {
                sets.Add(set);
            }

            if (wordings.Count == 0 || !set.IsEmpty)
            {
                stands |= wordings.Count == 0 && !set.IsEmpty;
                wordings.Add(wording);
            }
        }

        (_passages, _term) = (passages, term with { Wordings = wordings, IsPrefix = term.IsPrefix && !stands });
        _inTexts = _term.IsBeginning ? null : [.. sets];
    }

    /// <summary>Whether it is looked for in headings alone.</summary>
    public bool IsInHeadingsAlone => _term.IsShortBeginning;

    public PassageSet[] InHeadings => Holding(inHeadings: true);

    public PassageSet[] InTexts => _inTexts ??= Holding(inHeadings: false);

    private PassageSet[] Holding(bool inHeadings)
    {
        var sets = new List<PassageSet>(_term.Wordings.Count);
        foreach (var wording in _term.Wordings)
        {
            if (_passages.Holding(wording, _term.IsBeginning, inHeadings) is { IsEmpty: false } set)
            {
                sets.Add(set);
            }
        }

        return [.. sets];
    }
}
