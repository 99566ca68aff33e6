namespace DrugReference.Domain.Search;

/// <summary>Finds what is asked, and the words that say nothing, among those of a query that are no names.</summary>
internal sealed class TopicFinder(QueryReader reader, QueryParts parts, NameBeginnings beginnings)
{
    private static readonly string[] Counted = [.. new[] { "day", "week", "cycle", "grade" }.Select(word => Stem.Of(word))];

    public void Find()
    {
        for (var start = 0; start < parts.Count; start++)
        {
            if (parts[start] is not null)
            {
                continue;
            }

            var end = Enumerable.Range(start, parts.Count - start).FirstOrDefault(index => parts[index] is not null, parts.Count);
            var length = Math.Max(reader.Vocabulary.LongestMatch(parts.Words, start, end).Length, IsCounted(start, end) ? 2 : 0);
            if (length > 0)
            {
                parts.Claim(start, length, QueryRole.Topic, [.. reader.HeldWith(parts, start, length), .. length == 1 ? beginnings.FindUnfinished(start) : []]);
                start += length - 1;
            }
            else if (reader.Vocabulary.IsQuestionWord(parts.Words[start]))
            {
                // Who begins with "me" may go on to metformin.
                var unfinished = parts.Count == 1 ? beginnings.FindUnfinished(start) : [];
                parts.Claim(start, 1, unfinished.Count > 0 ? QueryRole.Topic : QueryRole.Plain, unfinished);
            }
        }
    }

    /// <summary>Day 8, cycle 2 and 0.5 are one thing each: neither the 8 nor the day is looked for alone.</summary>
    private bool IsCounted(int start, int end) => start + 1 < end && parts.Words[start + 1].All(char.IsAsciiDigit)
        && (parts.Words[start].All(char.IsAsciiDigit) || Array.IndexOf(Counted, Stem.Of(parts.Words[start])) >= 0);
}
