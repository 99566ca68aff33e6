namespace DrugReference.Domain.Search;

/// <summary>Parts the words of one query into names of drugs and what is asked.</summary>
internal sealed class QueryReading(QueryReader reader, string[] words, Predicate<string> standsInText, bool isLiteral, int shortestBeginning)
{
    private const int LongestName = 8;
    private const int MostBeginnings = 200;

    /// <summary>Two words are read as one, and a part of a look-alike's name as the whole, from this length on.</summary>
    private const int LongEnough = 6;

    /// <summary>The beginning of a name that is not the last word has this many letters.</summary>
    private const int LongEnoughAlone = 4;

    /// <summary>A word that stands in the names of more drugs says too little to leave out all others.</summary>
    private const int MostDrugs = 20;

    private readonly QueryPart?[] _parts = new QueryPart?[words.Length];
    private readonly List<(int Start, int Length, string Meant)> _mended = [];

    private IEnumerable<QueryPart> Parts => _parts.OfType<QueryPart>().Distinct();

    public SearchQuery Query()
    {
        FindNames();
        FindTopics();
        FindPartsOfNames();
        MendSlips();
        return new QueryMeaning(reader, words, [.. Parts], _mended).Query();
    }

    /// <summary>Names that were typed whole, the longest first; a blank too many or too few does not count.</summary>
    private void FindNames()
    {
        for (var start = 0; start < words.Length; start++)
        {
            for (var length = Math.Min(LongestName, words.Length - start); length > 0 && _parts[start] is null; length--)
            {
                var key = KeyOf(start, length);
                var held = reader.Held.Find(key);
                if (length > 1 ? held.Any(name => name.IsWhole || key.Length >= LongEnough) : held.Any(IsTelling))
                {
                    // Vitamin B6 is a name, and a part of longer ones.
                    var longer = length > 1 ? PartsOf(start, length) : [];
                    if (held.Any(name => name.IsWhole) && held.All(name => name.Name.Kind == NameKind.Misspelling))
                    {
                        Mend(start, length, held);
                    }
                    else
                    {
                        Claim(start, length, QueryRole.Held, [.. held, .. longer]);
                    }
                }
                else if (!isLiteral && reader.Others.Find(key) is { Count: > 0 } others && others.Any(name => name.IsWhole))
                {
                    Claim(start, length, QueryRole.Other, others);
                }
            }

            start = _parts[start] is { } part ? part.Start + part.Length - 1 : start;
        }
    }

    /// <summary>A brand may be called All, or Pain.</summary>
    private bool IsTelling(FoundName name) => name.IsWhole
        && (words.Length == 1
            || (name.Name.Kind == NameKind.Generic ? !reader.Vocabulary.IsQuestionWord(name.Key) : !IsKnown(name.Key)));

    private bool IsKnown(string word) =>
        reader.Vocabulary.IsQuestionWord(word) || reader.Vocabulary.LongestMatch([word], 0, 1).Length > 0;

    private void FindTopics()
    {
        for (var start = 0; start < words.Length; start++)
        {
            if (_parts[start] is not null)
            {
                continue;
            }

            var end = Array.FindIndex(_parts, start, part => part is not null) is >= 0 and var next ? next : words.Length;
            var (length, _) = reader.Vocabulary.LongestMatch(words, start, end);
            if (length > 0)
            {
                Claim(start, length, QueryRole.Topic, PartsOf(start, length));
                start += length - 1;
            }
            else if (reader.Vocabulary.IsQuestionWord(words[start]))
            {
                Claim(start, 1, QueryRole.Plain, []);
            }
        }
    }

    /// <summary>The names that words stand in, one by one.</summary>
    private IReadOnlyList<FoundName> PartsOf(int start, int length) => length == 1
        ? reader.Held.Find(KeyOf(start, 1))
        : reader.Held.FindAll(Enumerable.Range(start, length).Select(index => KeyOf(index, 1)));

    private void FindPartsOfNames()
    {
        foreach (var index in Open())
        {
            var key = KeyOf(index, 1);
            if (reader.Held.Find(key) is { Count: > 0 } held)
            {
                var isTelling = held.Select(name => name.Name.Drug).Distinct().Count() <= MostDrugs;
                Claim(index, 1, isTelling ? QueryRole.Held : QueryRole.Topic, held);
            }
            else if (!isLiteral && key.Length >= LongEnough
                && reader.Others.Find(key).Where(name => name.Name.Drug >= 0).ToList() is { Count: > 0 } alike)
            {
                Claim(index, 1, QueryRole.Other, alike);
            }
            else if (FindBeginnings(index, key) is { Count: > 0 } beginnings)
            {
                Claim(index, 1, index == words.Length - 1 ? QueryRole.Topic : QueryRole.Held, beginnings);
            }
        }
    }

    /// <summary>The last word may not be finished; one before it is a beginning only when it is nothing else.</summary>
    private List<FoundName> FindBeginnings(int index, string key)
    {
        var isLast = index == words.Length - 1;
        return key.Length < (isLast ? shortestBeginning : LongEnoughAlone) || (!isLast && standsInText(words[index]))
            ? []
            : [.. reader.Held.FindBeginning(key, MostBeginnings).Select(name => name with { Words = 0 })];
    }

    /// <summary>What nothing else explains may be misspelt: a name that was named already, any name, or a word that is known.</summary>
    private void MendSlips()
    {
        var looks = 0;
        foreach (var index in Open())
        {
            var key = KeyOf(index, 1);
            if (isLiteral || ++looks > SearchQuery.MaxTerms)
            {
                Claim(index, 1, QueryRole.Topic, []);
            }
            else if (FindInNamed(key) is { Count: > 0 } named)
            {
                Mend(index, 1, named);
            }
            else if (FindOtherWithoutItsEnd(key) is { Count: > 0 } others)
            {
                Claim(index, 1, QueryRole.Other, others);
            }
            else if (standsInText(words[index]))
            {
                Claim(index, 1, QueryRole.Topic, []);
            }
            else
            {
                MendUnknown(index);
            }
        }
    }

    /// <summary>The index of texts knows vincristin, for it cuts the end of vincristine off: the name comes first.</summary>
    private List<FoundName> FindOtherWithoutItsEnd(string key) => key.Length < LongEnough
        ? []
        : [.. reader.Others.FindNear([key]).Where(name => name.Distance == 1 && name.Key.StartsWith(key, StringComparison.Ordinal))];

    private void MendUnknown(int index)
    {
        var held = reader.Held.FindNear([words[index]]);
        var others = reader.Others.FindNear([words[index]]);
        var topic = reader.Vocabulary.FindNear(words[index]);
        var (near, far) = (DistanceOf(held), DistanceOf(others));
        if (topic is var (word, distance) && distance <= near && distance <= far)
        {
            _mended.Add((index, 1, word));
            words[index] = word;
            Claim(index, 1, QueryRole.Topic, PartsOf(index, 1));
        }
        else if (far < near)
        {
            Claim(index, 1, QueryRole.Other, others);
        }
        else if (held.Count > 0)
        {
            Mend(index, 1, held);
        }
        else if (FindJoined(index) is var (start, joined) && joined.Count > 0)
        {
            Mend(start, 2, joined);
        }
        else
        {
            Claim(index, 1, QueryRole.Topic, []);
        }
    }

    /// <summary>A name in two pieces, one of them misspelt.</summary>
    private (int Start, IReadOnlyList<FoundName> Names) FindJoined(int index)
    {
        foreach (var start in new[] { index, index - 1 })
        {
            if (start >= 0 && start + 1 < words.Length && _parts[(2 * start) + 1 - index] is null or { Role: QueryRole.Plain }
                && KeyOf(start, 2).Length >= LongEnough
                && reader.Held.FindNear([words[start], words[start + 1]]) is { Count: > 0 } joined)
            {
                return (start, joined);
            }
        }

        return (index, []);
    }

    /// <summary>Beside a name, a word like another word of the same name is that word.</summary>
    private List<FoundName> FindInNamed(string key)
    {
        var named = Parts.Where(part => part.Role == QueryRole.Held).SelectMany(part => part.Names).Where(name => !name.IsWhole);
        return
        [
            .. from name in named.Take(MostBeginnings)
               from word in Words.Of(name.Name.Text)
               let other = Spelling.KeyOf([word])
               where other != name.Key && other.Length >= LongEnough && EditDistance.IsWithin(2, key, other)
               select name with { Key = other, Words = 1, Distance = EditDistance.Between(key, other, 2) },
        ];
    }

    private void Mend(int start, int length, IReadOnlyList<FoundName> names)
    {
        // A known misspelling leads to the name, and is never repeated.
        var written = names.Where(name => name.Name.Kind != NameKind.Misspelling).Select(Written)
            .DefaultIfEmpty(reader.Generics.GetValueOrDefault(names[0].Name.Drug, string.Empty));
        Claim(start, length, QueryRole.Held, names);
        _mended.Add((start, length, string.Join(" or ", written.Distinct(StringComparer.OrdinalIgnoreCase).Take(3))));
    }

    /// <summary>What was meant, as it is written in the name.</summary>
    private static string Written(FoundName name) => name.IsWhole
        ? name.Name.Text
        : Words.Of(name.Name.Text).First(word => Spelling.KeyOf([word]) == name.Key);

    private static int DistanceOf(IReadOnlyList<FoundName> names) => names.Count == 0 ? int.MaxValue : names[0].Distance;

    private IEnumerable<int> Open() => Enumerable.Range(0, words.Length).Where(index => _parts[index] is null);

    private string KeyOf(int start, int length) => Spelling.KeyOf(words.Skip(start).Take(length));

    private void Claim(int start, int length, QueryRole role, IReadOnlyList<FoundName> names) =>
        Array.Fill(_parts, new QueryPart(start, length, role, names), start, length);
}
