namespace DrugReference.Domain.Search;

/// <summary>Understands queries against the names of one formulary.</summary>
public sealed class QueryReader
{
    private readonly Dictionary<string, HashSet<int>> _classes = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<DrugName> _names;

    /// <summary>Makes a reader.</summary>
    /// <param name="vocabulary">Synonyms, question words and names of other drugs.</param>
    /// <param name="names">All names of all drugs, with those of their look-alikes.</param>
    public QueryReader(Vocabulary vocabulary, IReadOnlyList<DrugName> names)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(names);
        (Vocabulary, _names) = (vocabulary, names);
        Generics = names.Where(name => name.Kind == NameKind.Generic).DistinctBy(name => name.Drug)
            .ToDictionary(name => name.Drug, name => name.Text);
        Held = new NameIndex([.. names.Where(name => name.Kind is not (NameKind.Class or NameKind.LookAlike))]);

        // What the formulary holds, alone or in a combination, is no other drug, whatever a list says.
        Others = new NameIndex([.. names.Where(name => name.Kind == NameKind.LookAlike)
            .Concat(vocabulary.OtherDrugs.Where(name => Held.Find(Spelling.KeyOf(Words.Of(name))).Count == 0)
                .Select(name => new DrugName(-1, name, NameKind.LookAlike)))
            .Where(name => !Held.Find(Spelling.KeyOf(Words.Of(name.Text))).Any(found => found.IsWhole))]);
        for (var index = 0; index < names.Count; index++)
        {
            foreach (var word in names[index].Kind == NameKind.Class ? Words.Of(names[index].Text) : [])
            {
                var stem = Stem.Of(word);
                (_classes.TryGetValue(stem, out var holders) ? holders : _classes[stem] = []).Add(index);
            }
        }
    }

    internal Vocabulary Vocabulary { get; }

    /// <summary>The non-proprietary name of each drug.</summary>
    internal IReadOnlyDictionary<int, string> Generics { get; }

    internal NameIndex Held { get; }

    internal NameIndex Others { get; }

    /// <summary>Reads a query.</summary>
    /// <param name="text">What was typed; <see langword="null"/> is an empty query.</param>
    /// <param name="standsInText">Whether a word stands in any text of the formulary.</param>
    /// <param name="isLiteral">Whether the words mean what they say: no misspelling, no other drug is seen in them.</param>
    /// <param name="isTyping">Whether the text is still being typed, so that two letters are a beginning.</param>
    public SearchQuery Read(string? text, Predicate<string> standsInText, bool isLiteral = false, bool isTyping = false)
    {
        ArgumentNullException.ThrowIfNull(standsInText);
        var typed = (text ?? string.Empty).Trim();
        var read = typed.Length > SearchQuery.MaxLength ? typed[..SearchQuery.MaxLength] : typed;
        var words = Words.Of(read);
        var reading = new QueryReading(this, [.. words.Take(SearchQuery.MaxWords)], standsInText, isLiteral, isTyping ? 2 : 3);
        var query = reading.Query();
        return query with
        {
            Text = typed,
            Correction = query.Correction is null ? null : query.Correction with { Typed = typed },
            IsShortened = query.IsShortened || read.Length < typed.Length || words.Count > SearchQuery.MaxWords,
        };
    }

    /// <summary>Ranks passages for a query.</summary>
    /// <param name="query">A query that was read.</param>
    public PassageRanking Ranking(SearchQuery query) => new(query, Vocabulary);

    /// <summary>The query with its wordings of several words taken apart, or null when it has none.</summary>
    /// <param name="query">A query that was read.</param>
    public SearchQuery? Loosened(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var terms = query.Terms
            .SelectMany(term => Words.Of(term.Typed) is { Count: > 1 } words
                ? words.Where(word => !Vocabulary.IsQuestionWord(word)).Select(word => new SearchTerm(word, WordingsOf(word), IsPrefix: false))
                : [term])
            .DistinctBy(term => term.Typed).Take(SearchQuery.MaxTerms).ToList();
        return terms.Count > 0 && query.Terms.Any(term => term.Typed.Contains(' ', StringComparison.Ordinal)) ? query with { Terms = terms } : null;
    }

    private IReadOnlyList<string> WordingsOf(string word) =>
        [word, .. Vocabulary.LongestMatch([word], 0, 1).Wordings.Where(other => other != word)];

    /// <summary>The drugs whose class holds all of the words.</summary>
    internal IEnumerable<NamedDrug> OfClass(IEnumerable<string> words)
    {
        HashSet<int>? found = null;
        foreach (var word in words)
        {
            if (!_classes.TryGetValue(Stem.Of(word), out var holders))
            {
                return [];
            }

            found = found is null ? [.. holders] : [.. found.Where(holders.Contains)];
        }

        return (found ?? []).Order().Select(name => new NamedDrug(_names[name].Drug, _names[name].Text, NameKind.Class, 0, 0));
    }
}
