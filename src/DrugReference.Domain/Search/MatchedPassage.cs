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

        var words = 0;
        var title = passage.Title.AsSpan();
        Span<char> letters = stackalloc char[EditDistance.LongestWord];
        for (var (start, end) = Words.Next(title, 0); start < end; (start, end) = Words.Next(title, end))
        {
            var word = end - start > letters.Length ? [] : letters[..Words.Fold(title[start..end], letters)];
            words += vocabulary.IsQuestionWord(word) || Words.Stands(word, passage.Drug) ? 0 : 1;
        }

        return Math.Min(1, WordsIn(title, _title) / Math.Max(1.0, words));
    }

    /// <summary>How much of the outermost heading was found.</summary>
    public double ShareOfPath()
    {
        if (_path.Count == 0)
        {
            return 0;
        }

        var first = passage.Path.AsSpan();
        first = first.IndexOf('›') is >= 0 and var sign ? first[..sign] : first;
        return WordsIn(first, _path) / Math.Max(1.0, Words.Count(first));
    }

    private static int WordsIn(ReadOnlySpan<char> text, List<TextMatch> matches)
    {
        var count = 0;
        foreach (var match in matches)
        {
            count += match.End <= text.Length ? Words.Count(text[match.Start..match.End]) : 0;
        }

        return count;
    }

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
