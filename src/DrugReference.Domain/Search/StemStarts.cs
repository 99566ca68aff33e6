namespace DrugReference.Domain.Search;

/// <summary>Passes over what cannot begin as one of some stems does: most of a text.</summary>
internal sealed class StemStarts
{
    private const byte OfWord = 1;
    private const byte First = 2;

    private static readonly byte[] Letters =
        [.. Enumerable.Range(0, 128).Select(character => Words.IsOfWord((char)character) ? OfWord : (byte)0)];

    /// <summary>For each character of ASCII whether it belongs to a word, and whether a stem begins with it.</summary>
    private readonly byte[] _letters = [.. Letters];

    /// <summary>A bit for the first two letters of each stem.</summary>
    private readonly ulong[] _pairs = new ulong[16];

    public void Add(string stem)
    {
        var bit = BitOf(stem[0], stem.Length > 1 ? stem[1] : '\0');
        _pairs[bit / 64] |= 1UL << (bit % 64);
        if (char.IsAscii(stem[0]))
        {
            _letters[stem[0]] |= First;
            _letters[char.ToUpperInvariant(stem[0])] |= First;
        }
    }

    /// <summary>Where the next word begins that may have one of the stems; the end of the text when there is none.</summary>
    public int Next(ReadOnlySpan<char> text, int from)
    {
        var (index, before) = (from, 0);
        for (; index < text.Length; index++)
        {
            var letter = text[index] < _letters.Length ? _letters[text[index]] : KindOf(text[index], before);

            // A first letter behind what is of no word. Branches for the ends of words would be guessed wrong at each.
            if (letter / First > before % First && MayBegin(text[index], index + 1 < text.Length ? text[index + 1] : '\0'))
            {
                return index;
            }

            before = letter;
        }

        return index;
    }

    /// <summary>Any other letter may fold to that of a stem; an accent belongs to the word before it, if there is one.</summary>
    private static int KindOf(char character, int before) =>
        Words.IsOfWord(character) ? OfWord | First : Words.IsAccent(character) ? before % First : 0;

    /// <summary>Whether the first two letters of a word are those of a stem, or the first one is, which then is all of it.</summary>
    private bool MayBegin(char first, char second)
    {
        (first, second) = (char.ToLowerInvariant(first), char.ToLowerInvariant(second));
        return !char.IsAscii(first) || !char.IsAscii(second) || Has(BitOf(first, second)) || Has(BitOf(first, '\0'));

        bool Has(int bit) => (_pairs[bit / 64] & (1UL << (bit % 64))) != 0;
    }

    /// <summary>At the end of a stem, y becomes i.</summary>
    private static int BitOf(char first, char second) => ((first * 32) + (second == 'y' ? 'i' : second)) % 1024;
}
