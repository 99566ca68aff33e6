namespace DrugReference.Domain.Search;

/// <summary>What clinicians type: sets of wordings with one meaning, and words that carry none.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, List<string>> _synonyms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _questionWords;
    private readonly int _longest;

    /// <summary>Makes a vocabulary.</summary>
    /// <param name="synonyms">Sets of wordings that mean the same, each wording one or more words.</param>
    /// <param name="questionWords">Words that do not count in a query.</param>
    public Vocabulary(IEnumerable<IReadOnlyList<string>> synonyms, IEnumerable<string> questionWords)
    {
        ArgumentNullException.ThrowIfNull(synonyms);
        ArgumentNullException.ThrowIfNull(questionWords);
        SynonymSets = [.. synonyms];
        QuestionWords = [.. questionWords];
        _questionWords = QuestionWords.SelectMany(Words.Of).ToHashSet(StringComparer.Ordinal);
        foreach (var set in SynonymSets)
        {
            var wordings = set.Select(Normalise).Where(wording => wording.Length > 0).Distinct().ToList();
            foreach (var wording in wordings)
            {
                // A wording with two meanings (CR: complete remission, creatinine) finds both.
                var meanings = _synonyms.TryGetValue(wording, out var known) ? known : _synonyms[wording] = [wording];
                meanings.AddRange(wordings.Where(other => !meanings.Contains(other)));
                _longest = Math.Max(_longest, wording.Count(character => character == ' ') + 1);
            }
        }
    }

    /// <summary>A vocabulary that knows nothing.</summary>
    public static Vocabulary Empty { get; } = new([], []);

    /// <summary>The sets as given.</summary>
    public IReadOnlyList<IReadOnlyList<string>> SynonymSets { get; }

    /// <summary>The question words as given.</summary>
    public IReadOnlyList<string> QuestionWords { get; }

    internal bool IsQuestionWord(string word) => _questionWords.Contains(word);

    /// <summary>The longest known wording that begins at a word, and everything that means the same.</summary>
    internal (int Length, IReadOnlyList<string> Wordings) LongestMatch(IReadOnlyList<string> words, int start)
    {
        for (var length = Math.Min(_longest, words.Count - start); length > 0; length--)
        {
            var wording = string.Join(' ', words.Skip(start).Take(length));
            if (_synonyms.TryGetValue(wording, out var wordings))
            {
                return (length, wordings);
            }
        }

        return (0, []);
    }

    private static string Normalise(string wording) => string.Join(' ', Words.Of(wording));
}
