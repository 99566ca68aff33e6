using System.Numerics;

namespace DrugReference.Data.Search;

/// <summary>Numbers of passages: as they are where they are few, otherwise a bit for each passage that there is.</summary>
internal sealed class PassageSet
{
    private const int BitsOfWord = 64;

    private readonly int[] _few = [];
    private readonly ulong[] _bits = [];

    /// <param name="passages">Their numbers.</param>
    /// <param name="last">The highest number that there is.</param>
    public PassageSet(IReadOnlyList<int> passages, int last)
    {
        IsEmpty = passages.Count == 0;
        if (passages.Count < WordsFor(last))
        {
            _few = [.. passages];
            return;
        }

        _bits = new ulong[WordsFor(last)];
        Add(passages, _bits);
    }

    public bool IsEmpty { get; }

    /// <summary>What it takes in memory, with its name.</summary>
    public int Bytes => 200 + (_few.Length * sizeof(int)) + (_bits.Length * sizeof(ulong));

    public static int WordsFor(int last) => (last / BitsOfWord) + 1;

    public void AddTo(Span<ulong> bits)
    {
        Add(_few, bits);
        for (var index = 0; index < _bits.Length; index++)
        {
            bits[index] |= _bits[index];
        }
    }

    /// <summary>The first numbers that bits say.</summary>
    public static List<int> FirstOf(ReadOnlySpan<ulong> bits, int most)
    {
        var numbers = new List<int>();
        for (var index = 0; index < bits.Length; index++)
        {
            for (var word = bits[index]; word != 0 && numbers.Count < most; word &= word - 1)
            {
                numbers.Add((index * BitsOfWord) + BitOperations.TrailingZeroCount(word));
            }
        }

        return numbers;
    }

    private static void Add(IReadOnlyList<int> passages, Span<ulong> bits)
    {
        foreach (var passage in passages)
        {
            bits[passage / BitsOfWord] |= 1UL << (passage % BitsOfWord);
        }
    }
}
