namespace DrugReference.Domain.Search;

/// <summary>A passage with what of a query was found in it.</summary>
internal sealed class MatchedPassage(Passage passage, TermMatcher matcher)
{
    private readonly List<TextMatch> _title = matcher.Find(passage.Title);
    private readonly List<TextMatch> _path = matcher.Find(passage.Path);

    public Passage Passage => passage;

    public List<TextMatch> Text { get; } = matcher.Find(passage.Text);

    public bool InTitle(int term) => Count(_title, term) > 0;

    public bool InPath(int term) => Count(_path, term) > 0;

    public int InText(int term) => Count(Text, term);

    public bool Holds(int term) => InTitle(term) || InPath(term) || InText(term) > 0;

    /// <summary>How much of a heading was found, of its words that say more than the name of the drug.</summary>
    public double ShareOfTitle(Vocabulary vocabulary)
    {
        if (_title.Count == 0)
        {
            return 0;
        }

        var names = Words.Of(passage.Drug);
        var words = Words.Of(passage.Title).Count(word => !vocabulary.IsQuestionWord(word) && !names.Contains(word));
        return Math.Min(1, WordsIn(passage.Title, _title) / Math.Max(1.0, words));
    }

    /// <summary>How much of the outermost heading was found.</summary>
    public double ShareOfPath()
    {
        var end = passage.Path.IndexOf('›', StringComparison.Ordinal) is >= 0 and var sign ? sign : passage.Path.Length;
        var first = _path.Where(match => match.End <= end).ToList();
        return first.Count == 0 ? 0 : (double)WordsIn(passage.Path, first) / Words.Of(passage.Path[..end]).Count;
    }

    private static int WordsIn(string text, IEnumerable<TextMatch> matches) =>
        matches.Sum(match => Words.Of(text[match.Start..match.End]).Count);

    private static int Count(List<TextMatch> matches, int term)
    {
        var count = 0;
        foreach (var match in matches)
        {
            count += match.Term == term ? 1 : 0;
        }

        return count;
    }
}
