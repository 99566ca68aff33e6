namespace DrugReference.Domain.Search;

/// <summary>Finds the terms of a query in texts, by the stems of their words.</summary>
internal sealed class TermMatcher
{
    private const int ShortestBeginning = 3;

    /// <summary>Of a stem, at most these last letters are not those of the word: stability is "stabl".</summary>
    private const int LettersThatChange = 2;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _stems;

    /// <summary>The wordings that begin with each stem, the longest first.</summary>
    private readonly List<List<(int Term, int[] Stems)>> _wordings = [];

    /// <summary>The words of one text that are stems of a wording.</summary>
    private readonly List<(int Stem, int Start, int End)> _found = [];

    private readonly string? _beginning;
    private readonly int _beginningTerm;

    private readonly StemStarts _starts = new();

    /// <summary>What words with each stem begin with, by the first letter.</summary>
    private readonly List<string>[] _beginnings = new List<string>[32];

    public TermMatcher(IReadOnlyList<SearchTerm> terms)
    {
        var stems = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var term = 0; term < terms.Count; term++)
        {
            foreach (var wording in terms[term].Wordings)
            {
                Add(term, Words.Of(wording));
            }

            if (terms[term] is { IsPrefix: true, Typed.Length: >= ShortestBeginning } prefix)
            {
                (_beginning, _beginningTerm) = (prefix.Typed, term);
                _starts.Add(prefix.Typed);
            }
        }

        // The longest wording first: a match of it is not one of its words too.
        foreach (var wordings in _wordings)
        {
            wordings.Sort((one, other) => other.Stems.Length.CompareTo(one.Stems.Length));
        }

        _stems = stems.GetAlternateLookup<ReadOnlySpan<char>>();

        void Add(int term, IReadOnlyList<string> words)
        {
            var ids = new int[words.Count];
            for (var word = 0; word < ids.Length; word++)
            {
                ids[word] = IdOf(Stem.Of(words[word]));
            }

            if (ids.Length > 0)
            {
                _wordings[ids[0]].Add((term, ids));
            }
        }

        int IdOf(string stem)
        {
            if (stems.TryGetValue(stem, out var id))
            {
                return id;
            }

            _starts.Add(stem);
            (_beginnings[stem[0] % _beginnings.Length] ??= []).Add(stem[..Math.Max(1, stem.Length - LettersThatChange)]);
            _wordings.Add([]);
            return stems[stem] = stems.Count;
        }
    }

    /// <summary>The matches in a text in their order.</summary>
    public List<TextMatch> Find(string text)
    {
        _found.Clear();
        var matches = new List<TextMatch>();
        Span<char> letters = stackalloc char[EditDistance.LongestWord];
        Span<char> stemmed = stackalloc char[EditDistance.LongestWord + 1];
        var end = 0;
        for (var start = _starts.Next(text, 0); start < text.Length; start = _starts.Next(text, end))
        {
            end = Words.EndOf(text, start);
            if (end - start > EditDistance.LongestWord)
            {
                continue;
            }

            var word = letters[..Words.Fold(text.AsSpan(start, end - start), letters)];
            if (BeginsLikeAStem(word) && _stems.TryGetValue(stemmed[..Stem.Of(word, stemmed)], out var stem))
            {
                _found.Add((stem, start, end));
            }
            else if (_beginning is not null && word.StartsWith(_beginning))
            {
                matches.Add(new TextMatch(_beginningTerm, start, end));
            }
        }

        AddWordings(text, matches);
        return matches;
    }

    private void AddWordings(string text, List<TextMatch> matches)
    {
        for (var index = 0; index < _found.Count; index++)
        {
            foreach (var (term, stems) in _wordings[_found[index].Stem])
            {
                var length = 1;
                while (length < stems.Length && index + length < _found.Count
                    && _found[index + length].Stem == stems[length]
                    && _found[index + length].Start == Words.Next(text, _found[index + length - 1].End).Start)
                {
                    length++;
                }

                if (length == stems.Length && !IsMatched(matches, term, _found[index].Start))
                {
                    matches.Add(new TextMatch(term, _found[index].Start, _found[index + length - 1].End));
                }
            }
        }

        matches.Sort((one, other) => one.Start.CompareTo(other.Start));
    }

    private static bool IsMatched(List<TextMatch> matches, int term, int place)
    {
        foreach (var match in matches)
        {
            if (match.Term == term && match.End > place && match.Start <= place)
            {
                return true;
            }
        }

        return false;
    }

    private bool BeginsLikeAStem(ReadOnlySpan<char> word)
    {
        foreach (var beginning in _beginnings[word[0] % _beginnings.Length] ?? [])
        {
            if (word.StartsWith(beginning))
            {
                return true;
            }
        }

        return false;
    }
}
