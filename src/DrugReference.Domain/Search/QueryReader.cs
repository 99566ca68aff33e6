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
            .Concat(vocabulary.OtherDrugs.Where(name => !IsHeld(Words.Of(name))).Select(name => new DrugName(-1, name, NameKind.LookAlike)))
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

    /// <summary>Whether words are a name or a word of one, or stand side by side in one, as folic acid does in a combination.</summary>
    private bool IsHeld(IReadOnlyList<string> words)
    {
        var key = Spelling.KeyOf(words);
        return Held.Find(key).Count > 0 || (words.Count > 1
            && Held.FindAll(words).Any(name => Spelling.KeyOf(Words.Of(name.Name.Text)).Contains(key, StringComparison.Ordinal)));
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
        var parts = new QueryParts(read, SearchQuery.MaxWords);
        var query = new QueryReading(this, parts, new QueryTyping(standsInText, isLiteral, isTyping)).Query();
        return query with
        {
            Text = typed,
            Correction = query.Correction is null ? null : query.Correction with { Typed = typed },
            Limit = read.Length < typed.Length ? QueryLimit.Characters : parts.HasMore ? QueryLimit.Words : query.Limit,
        };
    }

    /// <summary>Ranks passages for a query.</summary>
    /// <param name="query">A query that was read.</param>
    public PassageRanking Ranking(SearchQuery query) => new(query, Vocabulary);

    /// <summary>The names in which words of a query stand, one by one.</summary>
    internal IReadOnlyList<FoundName> HeldWith(QueryParts parts, int start, int length) => length == 1
        ? Held.Find(parts.KeyOf(start, 1))
        : Held.FindAll(Enumerable.Range(start, length).Select(index => parts.KeyOf(index, 1)));

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
