namespace DrugReference.Domain.Search;

/// <summary>Parts the words of one query into names of drugs and what is asked.</summary>
internal sealed class QueryReading(QueryReader reader, QueryParts parts, QueryTyping typing)
{
    private const int LongestName = 8;

    /// <summary>Two words are read as one, and a part of another drug's name as the whole, from this length on.</summary>
    private const int LongEnough = 6;

    /// <summary>A word that stands in the names of more drugs says too little to leave out all others.</summary>
    private const int MostDrugs = 20;

    private readonly NameBeginnings _beginnings = new(reader, parts, typing);

    public SearchQuery Query()
    {
        FindNames();
        new TopicFinder(reader, parts, _beginnings).Find();
        FindPartsOfNames();
        new SlipMender(reader, parts, typing).Mend();
        return new QueryMeaning(reader, parts).Query();
    }

    /// <summary>Names that were typed whole, the longest first; a blank too many or too few does not count.</summary>
    private void FindNames()
    {
        for (var start = 0; start < parts.Count; start++)
        {
            for (var length = Math.Min(LongestName, parts.Count - start); length > 0 && parts[start] is null; length--)
            {
                FindName(start, length);
            }

            start = parts[start] is { } part ? part.Start + part.Length - 1 : start;
        }
    }

    private void FindName(int start, int length)
    {
        var key = parts.KeyOf(start, length);
        var held = reader.Held.Find(key);
        if (length > 1 ? held.Any(name => name.IsWhole || key.Length >= LongEnough) : held.Any(IsTelling))
        {
            // Vitamin B6 is a name, and a part of longer ones.
            var longer = length > 1 ? reader.HeldWith(parts, start, length) : [];
            if (held.Any(name => name.IsWhole) && held.All(name => name.Name.Kind == NameKind.Misspelling))
            {
                parts.Mend(start, length, held, reader.Generics.GetValueOrDefault(held[0].Name.Drug, string.Empty), others: []);
            }
            else
            {
                parts.Claim(start, length, QueryRole.Held, [.. held, .. longer]);
            }
        }
        else if (!typing.IsLiteral && reader.Others.Find(key) is { Count: > 0 } others && others.Any(name => name.IsWhole)
            && (length > 1 || IsMeant(start)))
        {
            parts.Claim(start, length, QueryRole.Other, others);
        }
    }

    /// <summary>A brand may be called All, or Pain.</summary>
    private bool IsTelling(FoundName name) => name.IsWhole
        && (parts.Count == 1
            || (name.Name.Kind == NameKind.Generic ? !reader.Vocabulary.IsQuestionWord(name.Key) : !IsKnown(name.Key)));

    private bool IsKnown(string word) =>
        reader.Vocabulary.IsQuestionWord(word) || reader.Vocabulary.LongestMatch([word], 0, 1).Length > 0;

    /// <summary>GO, another drug's short name, is the verb too, unless it stands where a name does or is written as one.</summary>
    private bool IsMeant(int index) =>
        index == 0 || parts.IsInCapitals(index) || !reader.Vocabulary.IsQuestionWord(parts.Words[index]);

    private void FindPartsOfNames()
    {
        foreach (var index in parts.Open())
        {
            var key = parts.KeyOf(index, 1);
            if (reader.Held.Find(key) is { Count: > 0 } held)
            {
                var isTelling = held.Select(name => name.Name.Drug).Distinct().Count() <= MostDrugs;
                parts.Claim(index, 1, isTelling ? QueryRole.Held : QueryRole.Topic, held);
            }
            else if (!typing.IsLiteral && key.Length >= LongEnough && FindPartsOfOthers(index, key) is { Count: > 0 } others)
            {
                parts.Claim(index, 1, QueryRole.Other, others);
            }
            else if (_beginnings.Find(index) is { Count: > 0 } beginnings)
            {
                parts.Claim(index, 1, index == parts.Count - 1 ? QueryRole.Topic : QueryRole.Held, beginnings);
            }
        }
    }

    /// <summary>A word of a look-alike's name, or the end of another drug's behind the beginning of one that is held: inotuzumab vedotin.</summary>
    private List<FoundName> FindPartsOfOthers(int index, string key)
    {
        var isEnd = index > 0 && parts[index - 1] is { Role: QueryRole.Held, IsWhole: false };
        return
        [
            .. reader.Others.Find(key).Where(name => name.Name.Drug >= 0 || (isEnd && Words.Of(name.Name.Text)[^1] == parts.Words[index])),
        ];
    }
}
