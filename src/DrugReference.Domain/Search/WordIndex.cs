using System.Numerics;

namespace DrugReference.Domain.Search;

/// <summary>Words in order, found whole, by their beginning, or with slips.</summary>
/// <remarks>
/// Words with slips are found by looking at all of them, which is quicker than a tree: a word of 64 bits says which letters a
/// word has once and twice, an edit changes at most two of them, and so all but a few words are passed over in a nanosecond.
/// </remarks>
internal sealed class WordIndex
{
    private readonly string[] _words;
    private readonly ulong[] _letters;
    private readonly byte[] _lengths;

    /// <param name="words">Distinct words in ordinal order.</param>
    public WordIndex(string[] words) => (_words, _letters, _lengths) = (
        words, Array.ConvertAll(words, word => LettersOf(word)), Array.ConvertAll(words, word => (byte)Math.Min(word.Length, byte.MaxValue)));

    public string this[int index] => _words[index];

    /// <summary>The letters of some words in a row: thousands begin with two letters, and lie far apart in memory.</summary>
    public ReadOnlySpan<byte> LengthsOf(int first, int count) => _lengths.AsSpan(first, count);

    /// <summary>The place of a word, or a negative number.</summary>
    public int Find(string word) => Array.BinarySearch(_words, word, StringComparer.Ordinal);

    /// <summary>The places of the words that begin so.</summary>
    public (int First, int Count) FindBeginning(string beginning)
    {
        var (first, last) = (Find(beginning), ~Find(beginning + char.MaxValue));
        first = first < 0 ? ~first : first;
        return (first, last - first);
    }

    /// <summary>The places of the nearest words within some edits.</summary>
    /// <param name="word">A word.</param>
    /// <param name="editsOf">How many edits a word of a length may have.</param>
    public (int Distance, IReadOnlyList<int> Places) FindNear(string word, Func<int, int> editsOf)
    {
        var best = editsOf(EditDistance.LongestWord);
        var places = new List<int>();
        var letters = LettersOf(word);
        for (var index = 0; index < _letters.Length; index++)
        {
            if (BitOperations.PopCount(_letters[index] ^ letters) > 2 * best)
            {
                continue;
            }

            var other = _words[index];
            var most = Math.Min(best, editsOf(Math.Max(other.Length, word.Length)));
            var distance = most == 0 ? most + 1 : EditDistance.Between(word, other, most);
            if (distance > most || !HasSameDigits(word, other))
            {
                continue;
            }

            if (distance < best)
            {
                best = distance;
                places.Clear();
            }

            places.Add(index);
        }

        return (best, places);
    }

    /// <summary>A figure is no slip: CMC-544 and CMC-545, alfa-2a and alfa-1a, B6 and B1 are different drugs.</summary>
    private static bool HasSameDigits(string one, string other) =>
        one.Where(char.IsAsciiDigit).SequenceEqual(other.Where(char.IsAsciiDigit));

    private static ulong LettersOf(string word)
    {
        var letters = 0UL;
        foreach (var letter in word)
        {
            var bit = 1UL << (letter % 32);
            letters |= (letters & bit) == 0 ? bit : bit << 32;
        }

        return letters;
    }
}
