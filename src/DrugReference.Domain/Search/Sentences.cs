namespace DrugReference.Domain.Search;

/// <summary>Where the sentences of a passage begin and end. A row of a table is one, whatever stands in it.</summary>
internal static class Sentences
{
    /// <summary>Stands between the cells of a row.</summary>
    public const char CellEnd = '\t';

    public static List<(int Start, int End)> Of(string text)
    {
        var sentences = new List<(int, int)>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var line ? line + 1 : text.Length;
            if (text.AsSpan(start, end - start).Contains(CellEnd))
            {
                sentences.Add((start, end));
            }
            else
            {
                for (var from = start; from < end;)
                {
                    var next = from + LengthOfFirst(text.AsSpan(from, end - from));
                    sentences.Add((from, next));
                    from = next;
                }
            }

            start = end;
        }

        return sentences;
    }

    /// <summary>A line up to a full stop that a capital follows ("No. 5" and "approx. 5" go on), and the blanks behind it.</summary>
    private static int LengthOfFirst(ReadOnlySpan<char> line)
    {
        for (var stop = line.IndexOfAny('.', '!', '?'); stop >= 0;)
        {
            var rest = line[(stop + 1)..];
            if (rest.IndexOfAnyExcept(' ') is > 0 and var capital && char.IsUpper(rest[capital]))
            {
                return line.Length - rest.TrimStart().Length;
            }

            stop = rest.IndexOfAny('.', '!', '?') is >= 0 and var next ? stop + 1 + next : -1;
        }

        return line.Length;
    }
}
