namespace DrugReference.Attacks.Tests.Fuzz;

/// <summary>Makes texts that nobody would write out of texts that somebody did: the same ones for the same seed.</summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="corpus">What is changed.</param>
/// <param name="words">What is put in: words that mean something to a parser.</param>
internal sealed class Mutator(Random random, IReadOnlyList<string> corpus, IReadOnlyList<string> words)
{
    private const int MostChanges = 4;
    private const int MostRepeats = 200;

    /// <summary>Longer texts are what the bombs are for.</summary>
    private const int MostCharacters = 60_000;

    /// <summary>What figures are made of, and what only looks like it.</summary>
    private static readonly string[] Digits = ["0", "1", "5", "7", "9", "0.8", "70", "170", ".", ",", "e", "E+", "-", " ", "_", "x", "\u0667", "\uff17", "\u00b2"];

    public string Next()
    {
        var text = corpus[random.Next(corpus.Count)];
        if (random.Next(2) == 0)
        {
            return WithAnotherFigure(text);
        }

        for (var change = random.Next(MostChanges); change >= 0; change--)
        {
            text = Change(text);
        }

        return text.Length <= MostCharacters ? text : text[..MostCharacters];
    }

    private string Change(string text)
    {
        var (start, end) = Range(text.Length);
        return random.Next(9) switch
        {
            0 => text.Remove(start, end - start),
            1 => text[..start],
            2 => text.Insert(start, text[start..end]),
            3 => text.Insert(start, string.Concat(Enumerable.Repeat(Word(), random.Next(1, MostRepeats)))),
            4 => text.Insert(start, ((char)random.Next(random.Next(2) == 0 ? 0x80 : 0x1_0000)).ToString()),
            5 when start < text.Length => $"{text[..start]}{(char)(text[start] ^ (1 << random.Next(7)))}{text[(start + 1)..]}",
            6 => Spliced(text[..start]),
            7 => $"{text[..start]}{Word()}{text[end..]}",
            _ => text.Insert(start, Word()),
        };
    }

    /// <summary>With one of its figures written otherwise, so that all else still makes sense.</summary>
    private string WithAnotherFigure(string text)
    {
        var start = random.Next(text.Length + 1);
        while (start < text.Length && !char.IsAsciiDigit(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
        {
            end++;
        }

        return text[..start] + string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Digits[random.Next(Digits.Length)])) + text[end..];
    }

    /// <summary>The beginning of one text and the end of another.</summary>
    private string Spliced(string beginning)
    {
        var other = corpus[random.Next(corpus.Count)];
        return beginning + other[random.Next(other.Length + 1)..];
    }

    private string Word() => words[random.Next(words.Count)];

    /// <summary>Mostly short, now and then anything.</summary>
    private (int Start, int End) Range(int length)
    {
        var start = random.Next(length + 1);
        var most = random.Next(4) == 0 ? length : Math.Min(length, start + 20);
        return (start, random.Next(start, Math.Max(start, most) + 1));
    }
}
