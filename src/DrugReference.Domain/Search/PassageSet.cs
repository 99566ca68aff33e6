using System.Numerics;

namespace DrugReference.Domain.Search;

/// <summary>Numbers of passages: as they are where they are few, otherwise a bit for each passage that there is.</summary>
public sealed class PassageSet
{
    private const int BitsOfWord = 64;

    /// <summary>What a list takes besides the numbers, with its name.</summary>
    private const int Name = 200;

    private readonly int[] _few = [];
    private readonly ulong[] _bits = [];

    /// <summary>Makes a set.</summary>
    /// <param name="passages">Their numbers in order.</param>
    /// <param name="last">The highest number that there is.</param>
    public PassageSet(IReadOnlyList<int> passages, int last)
    {
        Count = passages.Count;
        if (passages.Count < WordsFor(last))
        {
            _few = [.. passages];
            return;
        }

        _bits = new ulong[WordsFor(last)];
        foreach (var passage in passages)
        {
            Set(_bits, passage);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>What it takes in memory, with its name.</summary>
    public int Bytes => Name + (_few.Length * sizeof(int)) + (_bits.Length * sizeof(ulong));

    /// <summary>What a set takes at most.</summary>
    /// <param name="last">The highest number that there is.</param>
    public static int MostBytesOf(int last) => Name + (WordsFor(last) * sizeof(ulong));

    /// <summary>Words of bits that hold all numbers.</summary>
    /// <param name="last">The highest number that there is.</param>
    public static int WordsFor(int last) => (last / BitsOfWord) + 1;

    /// <summary>Sets the bits of the passages in a part of all that there are.</summary>
    /// <param name="bits">The part: a bit for each passage.</param>
    /// <param name="first">Where it begins, in words of bits.</param>
    public void AddTo(Span<ulong> bits, int first)
    {
        if (_bits.Length > 0)
        {
            var own = _bits.AsSpan(first, bits.Length);
            for (var index = 0; index < own.Length; index++)
            {
                bits[index] |= own[index];
            }

            return;
        }

        var (start, end) = (first * BitsOfWord, (first + bits.Length) * BitsOfWord);
        var found = Array.BinarySearch(_few, start);
        for (var index = found < 0 ? ~found : found; index < _few.Length && _few[index] < end; index++)
        {
            Set(bits, _few[index] - start);
        }
    }

    /// <summary>The word of bits, from one on, before which there is surely no passage.</summary>
    /// <param name="first">Where to begin, in words of bits.</param>
    public int NextWord(int first)
    {
        if (_bits.Length > 0)
        {
            return first;
        }

        var found = Array.BinarySearch(_few, first * BitsOfWord);
        var index = found < 0 ? ~found : found;
        return index < _few.Length ? _few[index] / BitsOfWord : int.MaxValue;
    }

    /// <summary>The numbers that a part of the bits says.</summary>
    /// <param name="bits">The part.</param>
    /// <param name="first">Where it begins, in words of bits.</param>
    public static IEnumerable<int> NumbersOf(ulong[] bits, int first)
    {
        for (var index = 0; index < bits.Length; index++)
        {
            for (var word = bits[index]; word != 0; word &= word - 1)
            {
                yield return ((first + index) * BitsOfWord) + BitOperations.TrailingZeroCount(word);
            }
        }
    }

    private static void Set(Span<ulong> bits, int passage) => bits[passage / BitsOfWord] |= 1UL << (passage % BitsOfWord);
}
