namespace DrugReference.Domain.Search;

/// <summary>Finds the terms of a query in texts, by the stems of their words.</summary>
internal sealed class TermMatcher
{
    private const int ShortestBeginning = 3;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _stems;
    private readonly List<(int Term, int[] Stems)> _wordings = [];
    private readonly string? _beginning;
    private readonly int _beginningTerm;

    /// <summary>The first letters of all stems: most words of a text are passed over by theirs.</summary>
    private ulong _initials;

    public TermMatcher(IReadOnlyList<SearchTerm> terms)
    {
        var stems = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var term = 0; term < terms.Count; term++)
        {
            foreach (var wording in terms[term].Wordings.Select(Words.Of).Where(words => words.Count > 0))
            {
                _wordings.Add((term, [.. wording.Select(word => IdOf(Stem.Of(word)))]));
            }

            if (terms[term] is { IsPrefix: true, Typed.Length: >= ShortestBeginning } prefix)
            {
                (_beginning, _beginningTerm) = (prefix.Typed, term);
                _initials |= BitOf(prefix.Typed[0]);
            }
        }

        // The longest wording first: a match of it is not one of its words too.
        _wordings.Sort((one, other) => other.Stems.Length.CompareTo(one.Stems.Length));
        _stems = stems.GetAlternateLookup<ReadOnlySpan<char>>();

        int IdOf(string stem)
        {
            _initials |= BitOf(stem[0]);
            return stems.TryGetValue(stem, out var id) ? id : stems[stem] = stems.Count;
        }
    }

    /// <summary>The matches in a text in their order.</summary>
    public List<TextMatch> Find(string text)
    {
        var found = new List<(int Word, int Stem, int Start, int End)>();
        var matches = new List<TextMatch>();
        var count = 0;
        Span<char> letters = stackalloc char[EditDistance.LongestWord];
        for (var (start, end) = Words.Next(text, 0); start < end; (start, end) = Words.Next(text, end), count++)
        {
            if (end - start > EditDistance.LongestWord)
            {
                continue;
            }

            var word = letters[..Words.Fold(text.AsSpan(start, end - start), letters)];
            if (word.IsEmpty || (_initials & BitOf(word[0])) == 0)
            {
                continue;
            }

            if (_stems.TryGetValue(Stem.Of(word), out var stem))
            {
                found.Add((count, stem, start, end));
            }
            else if (_beginning is not null && word.StartsWith(_beginning))
            {
                matches.Add(new TextMatch(_beginningTerm, start, end));
            }
        }

        AddWordings(found, matches);
        return matches;
    }

    private void AddWordings(List<(int Word, int Stem, int Start, int End)> found, List<TextMatch> matches)
    {
        for (var index = 0; index < found.Count; index++)
        {
            foreach (var (term, stems) in _wordings)
            {
                var length = 0;
                while (length < stems.Length && index + length < found.Count
                    && found[index + length].Stem == stems[length] && found[index + length].Word == found[index].Word + length)
                {
                    length++;
                }

                if (length == stems.Length && !matches.Exists(match => match.Term == term && match.End > found[index].Start
                    && match.Start <= found[index].Start))
                {
                    matches.Add(new TextMatch(term, found[index].Start, found[index + length - 1].End));
                }
            }
        }

        matches.Sort((one, other) => one.Start.CompareTo(other.Start));
    }

    private static ulong BitOf(char letter) => 1UL << (letter % 64);
}
