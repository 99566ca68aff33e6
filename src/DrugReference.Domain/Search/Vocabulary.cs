namespace DrugReference.Domain.Search;

/// <summary>What clinicians type: sets of wordings with one meaning, words that carry none, and drugs that may not be here.</summary>
public sealed class Vocabulary
{
    private const int MostBeginnings = 12;

    /// <summary>Shorter words with another first letter are other words: great is not treat.</summary>
    private const int LongEnough = 7;

    /// <summary>Shorter words with another letter are other words too: worms are not works; only two letters may be swapped.</summary>
    private const int LongEnoughForALetter = 6;

    private readonly Dictionary<string, List<string>> _synonyms = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _questionWords;
    private readonly WordIndex _words;
    private readonly HashSet<string> _stems;
    private readonly HashSet<string> _aspects;
    private readonly int _longest;

    /// <summary>Makes a vocabulary.</summary>
    /// <param name="synonyms">Sets of wordings that mean the same, each wording one or more words.</param>
    /// <param name="questionWords">Words that do not count in a query.</param>
    /// <param name="otherDrugs">Names of drugs: one that the formulary does not hold is never taken for a misspelling.</param>
    /// <param name="aspects">Wordings that only say what is asked of something, such as its dose or how common it is.</param>
    public Vocabulary(
        IEnumerable<IReadOnlyList<string>> synonyms, IEnumerable<string> questionWords, IEnumerable<string>? otherDrugs = null,
        IEnumerable<string>? aspects = null)
    {
        ArgumentNullException.ThrowIfNull(synonyms);
        ArgumentNullException.ThrowIfNull(questionWords);
        SynonymSets = [.. synonyms];
        QuestionWords = [.. questionWords];
        OtherDrugs = [.. otherDrugs ?? []];
        Aspects = [.. aspects ?? []];
        _questionWords = QuestionWords.SelectMany(Words.Of).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in SynonymSets)
        {
            var wordings = set.Select(Words.Of).Where(wording => wording.Count > 0).DistinctBy(Join).ToList();
            foreach (var wording in wordings)
            {
                // A wording with two meanings (CR: complete remission, creatinine) finds both.
                var stems = Stems(wording);
                var meanings = _synonyms.TryGetValue(stems, out var known) ? known : _synonyms[stems] = [];
                meanings.AddRange(wordings.Select(Join).Where(other => !meanings.Contains(other)));
                _longest = Math.Max(_longest, wording.Count);
                words.UnionWith(wording);
            }
        }

        _words = new WordIndex([.. words.Order(StringComparer.Ordinal)]);
        _stems = words.Select(word => Stem.Of(word)).ToHashSet(StringComparer.Ordinal);
        _aspects = Aspects.SelectMany(WordingsOf).Select(wording => Stems(Words.Of(wording))).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A vocabulary that knows nothing.</summary>
    public static Vocabulary Empty { get; } = new([], []);

    /// <summary>The sets as given.</summary>
    public IReadOnlyList<IReadOnlyList<string>> SynonymSets { get; }

    /// <summary>The question words as given.</summary>
    public IReadOnlyList<string> QuestionWords { get; }

    /// <summary>The names of drugs as given.</summary>
    public IReadOnlyList<string> OtherDrugs { get; }

    /// <summary>The aspects as given.</summary>
    public IReadOnlyList<string> Aspects { get; }

    internal bool IsQuestionWord(ReadOnlySpan<char> word) => _questionWords.Contains(word);

    /// <summary>Whether a wording says only what is asked of something else. A figure does: a count, a percentage, a day.</summary>
    internal bool IsAspect(string wording)
    {
        var words = Words.Of(wording);
        var stems = Stems(words);
        return _aspects.Contains(stems) || (char.IsAsciiDigit(words[^1][0]) && !_synonyms.ContainsKey(stems));
    }

    /// <summary>A wording and all that means the same.</summary>
    internal IReadOnlyList<string> WordingsOf(string wording)
    {
        var words = Words.Of(wording);
        var (length, wordings) = LongestMatch(words, 0, words.Count);
        var typed = Join(words);
        return [typed, .. wordings.Where(other => length == words.Count && other != typed)];
    }

    /// <summary>The longest known wording that begins at a word, and everything that means the same.</summary>
    internal (int Length, IReadOnlyList<string> Wordings) LongestMatch(IReadOnlyList<string> words, int start, int end)
    {
        for (var length = Math.Min(_longest, end - start); length > 0; length--)
        {
            if (_synonyms.TryGetValue(Stems(words.Skip(start).Take(length)), out var wordings))
            {
                return (length, wordings);
            }
        }

        return (0, []);
    }

    /// <summary>The word of the vocabulary that was meant by a misspelt one, and the edits between them; null when none or several are.</summary>
    internal (string Word, int Distance)? FindNear(string word)
    {
        if (_stems.Contains(Stem.Of(word)))
        {
            return null;
        }

        var (distance, places) = _words.FindNear(word, length => length switch { < 5 => 0, < 9 => 1, _ => 2 });
        var near = places.Select(place => _words[place]).Where(other => IsSlip(word, other)).ToList();
        return near.Select(other => Stem.Of(other)).Distinct().Count() == 1 ? (near[0], distance) : null;
    }

    private static bool IsSlip(string word, string meant) => word.Length >= LongEnough
        || (word[0] == meant[0] && (Math.Max(word.Length, meant.Length) >= LongEnoughForALetter || word.Order().SequenceEqual(meant.Order())));

    /// <summary>The shortest words that begin so, and what means the same.</summary>
    internal IReadOnlyList<string> WordingsBeginning(string beginning)
    {
        var (first, count) = _words.FindBeginning(beginning);
        return
        [
            .. Enumerable.Range(first, count).Select(place => _words[place]).OrderBy(word => word.Length)
                .SelectMany(word => LongestMatch([word], 0, 1).Wordings.Prepend(word)).Distinct().Take(MostBeginnings),
        ];
    }

    private static string Join(IEnumerable<string> words) => string.Join(' ', words);

    private static string Stems(IEnumerable<string> words) => Join(words.Select(word => Stem.Of(word)));
}
