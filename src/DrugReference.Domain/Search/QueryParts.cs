namespace DrugReference.Domain.Search;

/// <summary>The words of one query, and what each was found to be.</summary>
internal sealed class QueryParts
{
    private readonly string[] _words;
    private readonly bool[] _isInCapitals;
    private readonly QueryPart?[] _parts;
    private readonly List<(int Start, int Length, string Meant)> _mended = [];

    /// <param name="text">What was typed.</param>
    /// <param name="most">Words that are read.</param>
    public QueryParts(string text, int most)
    {
        var words = new List<string>();
        var isInCapitals = new List<bool>();
        var isShouted = !text.Any(char.IsLower);
        for (var (start, end) = Search.Words.Next(text, 0); start < end; (start, end) = Search.Words.Next(text, end))
        {
            if (words.Count == most)
            {
                HasMore = true;
                break;
            }

            words.Add(Search.Words.Fold(text.AsSpan(start, end - start)));
            isInCapitals.Add(!isShouted && text[start..end].All(char.IsUpper));
        }

        (_words, _isInCapitals, _parts) = ([.. words], [.. isInCapitals], new QueryPart?[words.Count]);
    }

    public IReadOnlyList<string> Words => _words;

    /// <summary>Whether there were more words than are read.</summary>
    public bool HasMore { get; }

    public int Count => _words.Length;

    /// <summary>What was found, in the order of the words.</summary>
    public IEnumerable<QueryPart> All => _parts.OfType<QueryPart>().Distinct();

    public QueryPart? this[int index] => _parts[index];

    public bool IsMended(int start) => _mended.Exists(slip => slip.Start == start);

    /// <summary>Whether a word was typed in capitals among others that were not.</summary>
    public bool IsInCapitals(int index) => _isInCapitals[index];

    /// <summary>The words that are nothing yet. A word that becomes something meanwhile is passed over.</summary>
    public IEnumerable<int> Open() => Enumerable.Range(0, Count).Where(index => _parts[index] is null);

    public string KeyOf(int start, int length) => Spelling.KeyOf(_words.Skip(start).Take(length));

    public string Typed(QueryPart part) => string.Join(' ', _words.Skip(part.Start).Take(part.Length));

    public void Claim(int start, int length, QueryRole role, IReadOnlyList<FoundName> names) =>
        Array.Fill(_parts, new QueryPart(start, length, role, names), start, length);

    /// <summary>Claims words for names that they were taken for; others, of drugs that are not here, may be as near.</summary>
    public void Mend(int start, int length, IReadOnlyList<FoundName> names, string meant, IReadOnlyList<FoundName> others)
    {
        Array.Fill(_parts, new QueryPart(start, length, QueryRole.Held, names) { Others = others }, start, length);
        _mended.Add((start, length, meant));
    }

    /// <summary>Puts another word in the place of a misspelt one.</summary>
    public void Mend(int index, string word)
    {
        _words[index] = word;
        _mended.Add((index, 1, word));
    }

    /// <summary>The query as it was understood, or null where nothing was mended.</summary>
    public string? Meant() => _mended.Count == 0 ? null : string.Join(' ', Enumerable.Range(0, Count).Select(MeantAt).OfType<string>());

    private string? MeantAt(int index)
    {
        var slip = _mended.Find(slip => slip.Start <= index && index < slip.Start + slip.Length);
        return slip.Length == 0 ? _words[index] : slip.Start == index ? slip.Meant : null;
    }
}
