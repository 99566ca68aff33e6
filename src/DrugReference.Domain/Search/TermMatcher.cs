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
    private readonly List<(int Word, int Stem, int Start, int End)> _found = [];

    private readonly string? _beginning;
    private readonly int _beginningTerm;

    /// <summary>A bit for the first two letters of each stem: most words of a text are passed over by theirs.</summary>
    private readonly ulong[] _starts = new ulong[16];

    /// <summary>What words with each stem begin with, by the first letter.</summary>
    private readonly List<string>[] _beginnings = new List<string>[32];

    public TermMatcher(IReadOnlyList<SearchTerm> terms)
    {
        var stems = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var term = 0; term < terms.Count; term++)
        {
            foreach (var wording in terms[term].Wordings.Select(Words.Of).Where(words => words.Count > 0))
            {
                int[] ids = [.. wording.Select(word => IdOf(Stem.Of(word)))];
                _wordings[ids[0]].Add((term, ids));
            }

            if (terms[term] is { IsPrefix: true, Typed.Length: >= ShortestBeginning } prefix)
            {
                (_beginning, _beginningTerm) = (prefix.Typed, term);
                AddStart(prefix.Typed);
            }
        }

        // The longest wording first: a match of it is not one of its words too.
        _wordings.ForEach(wordings => wordings.Sort((one, other) => other.Stems.Length.CompareTo(one.Stems.Length)));
        _stems = stems.GetAlternateLookup<ReadOnlySpan<char>>();

        int IdOf(string stem)
        {
            if (stems.TryGetValue(stem, out var id))
            {
                return id;
            }

            AddStart(stem);
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
        var count = 0;
        Span<char> letters = stackalloc char[EditDistance.LongestWord];
        Span<char> stemmed = stackalloc char[EditDistance.LongestWord + 1];
        for (var (start, end) = Words.Next(text, 0); start < end; (start, end) = Words.Next(text, end), count++)
        {
            if (end - start > EditDistance.LongestWord || !MayStart(text.AsSpan(start, end - start)))
            {
                continue;
            }

            var word = letters[..Words.Fold(text.AsSpan(start, end - start), letters)];
            if (BeginsLikeAStem(word) && _stems.TryGetValue(stemmed[..Stem.Of(word, stemmed)], out var stem))
            {
                _found.Add((count, stem, start, end));
            }
            else if (_beginning is not null && word.StartsWith(_beginning))
            {
                matches.Add(new TextMatch(_beginningTerm, start, end));
            }
        }

        AddWordings(matches);
        return matches;
    }

    private void AddWordings(List<TextMatch> matches)
    {
        for (var index = 0; index < _found.Count; index++)
        {
            foreach (var (term, stems) in _wordings[_found[index].Stem])
            {
                var length = 1;
                while (length < stems.Length && index + length < _found.Count
                    && _found[index + length].Stem == stems[length] && _found[index + length].Word == _found[index].Word + length)
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

    private void AddStart(string stem)
    {
        var bit = BitOf(stem[0], stem.Length > 1 ? stem[1] : '\0');
        _starts[bit / 64] |= 1UL << (bit % 64);
    }

    /// <summary>Whether a stem may begin as a word does, whose first two letters it keeps, or one of them.</summary>
    private bool MayStart(ReadOnlySpan<char> word)
    {
        var (first, second) = (char.ToLowerInvariant(word[0]), word.Length > 1 ? char.ToLowerInvariant(word[1]) : '\0');
        return !char.IsAscii(first) || !char.IsAscii(second) || Has(BitOf(first, second)) || Has(BitOf(first, '\0'));

        bool Has(int bit) => (_starts[bit / 64] & (1UL << (bit % 64))) != 0;
    }

    /// <summary>At the end of a stem, y becomes i.</summary>
    private static int BitOf(char first, char second) => ((first * 32) + (second == 'y' ? 'i' : second)) % 1024;
}
