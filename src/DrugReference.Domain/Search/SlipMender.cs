namespace DrugReference.Domain.Search;

/// <summary>Mends what nothing else explains: a word of a name that was named already, any name, or a word that is known.</summary>
internal sealed class SlipMender(QueryReader reader, QueryParts parts, QueryTyping typing)
{
    /// <summary>Two words are read as one, and a cut name as the whole, from this length on.</summary>
    private const int LongEnough = 6;

    /// <summary>With two slips a name of fewer letters may be any word: iodine is no codeine.</summary>
    private const int LongEnoughForTwo = 9;

    private const int MostNames = 200;

    public void Mend()
    {
        var looks = 0;
        foreach (var index in parts.Open())
        {
            if (typing.IsLiteral || ++looks > SearchQuery.MaxTerms)
            {
                parts.Claim(index, 1, QueryRole.Topic, []);
            }
            else
            {
                Mend(index);
            }
        }
    }

    private void Mend(int index)
    {
        var key = parts.KeyOf(index, 1);
        if (FindInNamed(key) is { Count: > 0 } named)
        {
            Mend(index, 1, named, others: []);
        }
        else if (FindOtherWithoutItsEnd(key) is { Count: > 0 } others)
        {
            parts.Claim(index, 1, QueryRole.Other, others);
        }
        else if (typing.StandsInText(parts.Words[index]) || IsUnfinished(index))
        {
            parts.Claim(index, 1, QueryRole.Topic, []);
        }
        else
        {
            MendUnknown(index);
        }
    }

    /// <summary>The beginning of a known word is no slip of a short name: "preg" is no "pred".</summary>
    private bool IsUnfinished(int index) => index == parts.Count - 1 && parts.Words[index].Length >= typing.ShortestBeginning
        && reader.Vocabulary.WordingsBeginning(parts.Words[index]).Count > 0;

    private void MendUnknown(int index)
    {
        var word = parts.Words[index];
        var held = reader.Held.FindNear([word]);
        var others = reader.Others.FindNear([word]);
        var (near, far) = (DistanceOf(held), DistanceOf(others));
        if (reader.Vocabulary.FindNear(word) is var (topic, distance) && distance <= near && distance <= far)
        {
            parts.Mend(index, topic);
            parts.Claim(index, 1, QueryRole.Topic, reader.Held.Find(parts.KeyOf(index, 1)));
        }
        else if (far < near && (far < 2 || others[0].Key.Length >= LongEnoughForTwo))
        {
            parts.Claim(index, 1, QueryRole.Other, others);
        }
        else if (held.Count > 0)
        {
            Mend(index, 1, held, far == near ? others : []);
        }
        else if (FindJoined(index) is var (start, joined) && joined.Count > 0)
        {
            Mend(start, 2, joined, others: []);
        }
        else
        {
            parts.Claim(index, 1, QueryRole.Topic, []);
        }
    }

    /// <summary>The index of texts knows vincristin, for it cuts the end of vincristine off: the name comes first.</summary>
    private List<FoundName> FindOtherWithoutItsEnd(string key) => key.Length < LongEnough
        ? []
        : [.. reader.Others.FindNear([key]).Where(name => name.Distance == 1 && name.Key.StartsWith(key, StringComparison.Ordinal))];

    /// <summary>A name in two pieces, one of them misspelt.</summary>
    private (int Start, IReadOnlyList<FoundName> Names) FindJoined(int index)
    {
        foreach (var start in new[] { index, index - 1 })
        {
            if (start >= 0 && start + 1 < parts.Count && parts[(2 * start) + 1 - index] is null or { Role: QueryRole.Plain }
                && parts.KeyOf(start, 2).Length >= LongEnough
                && reader.Held.FindNear([parts.Words[start], parts.Words[start + 1]]) is { Count: > 0 } joined)
            {
                return (start, joined);
            }
        }

        return (index, []);
    }

    /// <summary>Beside a name, a word like another word of the same name is that word.</summary>
    private List<FoundName> FindInNamed(string key)
    {
        var named = parts.All.Where(part => part.Role == QueryRole.Held).SelectMany(part => part.Names).Where(name => !name.IsWhole);
        return
        [
            .. from name in named.Take(MostNames)
               from word in Words.Of(name.Name.Text)
               let other = Spelling.KeyOf([word])
               where other != name.Key && other.Length >= LongEnough && EditDistance.IsWithin(2, key, other)
               select name with { Key = other, Words = 1, Distance = EditDistance.Between(key, other, 2) },
        ];
    }

    private void Mend(int start, int length, IReadOnlyList<FoundName> names, IReadOnlyList<FoundName> others)
    {
        // A known misspelling leads to the name, and is never repeated.
        var written = names.Where(name => name.Name.Kind != NameKind.Misspelling).Select(Written)
            .DefaultIfEmpty(reader.Generics.GetValueOrDefault(names[0].Name.Drug, string.Empty));
        parts.Mend(start, length, names, string.Join(" or ", written.Distinct(StringComparer.OrdinalIgnoreCase).Take(3)), others);
    }

    /// <summary>What was meant, as it is written in the name.</summary>
    private static string Written(FoundName name) => name.IsWhole
        ? name.Name.Text
        : Words.Of(name.Name.Text).First(word => Spelling.KeyOf([word]) == name.Key);

    private static int DistanceOf(IReadOnlyList<FoundName> names) => names.Count == 0 ? int.MaxValue : names[0].Distance;
}
