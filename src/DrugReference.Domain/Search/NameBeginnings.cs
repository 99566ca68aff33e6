namespace DrugReference.Domain.Search;

/// <summary>Finds the names that a word may be the beginning of.</summary>
internal sealed class NameBeginnings(QueryReader reader, QueryParts parts, QueryTyping typing)
{
    private const int Most = 200;

    /// <summary>Nothing else has to agree with a beginning that stands alone, and ten names are shown.</summary>
    private const int MostAlone = 50;

    /// <summary>The beginning of a name that is not the last word has this many letters.</summary>
    private const int LongEnoughAlone = 4;

    /// <summary>The last word may not be finished; one before it is a beginning only when it is nothing else.</summary>
    public List<FoundName> Find(int index)
    {
        var key = parts.KeyOf(index, 1);
        var isLast = index == parts.Count - 1;
        return key.Length < (isLast ? typing.ShortestBeginning : LongEnoughAlone) || (!isLast && typing.StandsInText(parts.Words[index]))
            ? []
            : [.. reader.Held.FindBeginning(key, parts.Count == 1 ? MostAlone : Most).Select(name => name with { Words = 0 })];
    }

    /// <summary>While it is typed, PE may be pulmonary embolism, and the beginning of a name.</summary>
    public List<FoundName> FindUnfinished(int index) => typing.IsTyping ? Find(index) : [];
}
