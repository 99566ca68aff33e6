namespace DrugReference.Benchmarks.Relevance;

/// <summary>Slips of the kinds that are found in the logs of hospitals, the same at each run.</summary>
public static class Typos
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private const int ShortestWord = 6;

    /// <summary>A name with some slips in its words, or null when all are short.</summary>
    /// <param name="name">A name.</param>
    /// <param name="edits">How many slips.</param>
    /// <param name="seed">Another seed makes other slips.</param>
    public static string? Of(string name, int edits, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(name);
        var random = new Random(name.Length + (31 * name[0]) + (997 * name[^1]) + edits + (7919 * seed));
        var words = name.ToLowerInvariant().Split(' ');
        var telling = Enumerable.Range(0, words.Length).Where(index => words[index].Count(char.IsLetter) >= ShortestWord).ToArray();
        if (telling.Length == 0)
        {
            return null;
        }

        for (var edit = 0; edit < edits; edit++)
        {
            var index = telling[random.Next(telling.Length)];
            words[index] = Slip(words[index], random);
        }

        return string.Join(' ', words);
    }

    private static string Slip(string word, Random random)
    {
        var place = random.Next(word.Length);
        var letter = Letters[random.Next(Letters.Length)];
        return random.Next(6) switch
        {
            0 => word.Remove(place, 1),
            1 => word.Insert(place, word[place].ToString()),
            2 => word.Insert(place, letter.ToString()),
            3 => word.Remove(place, 1).Insert(place, letter.ToString()),
            4 => letter + word[1..],
            _ when place + 1 < word.Length => word.Remove(place, 1).Insert(place + 1, word[place].ToString()),
            _ => word[..^1],
        };
    }
}
