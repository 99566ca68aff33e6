using System.Globalization;
using System.Runtime.CompilerServices;

namespace DrugReference.Domain.Search;

/// <summary>Cuts a text into words the way the search index does: runs of letters and numbers, folded to lower case.</summary>
public static class Words
{
    /// <summary>What most texts are made of, looked up: all passages of a list of hits are cut into words.</summary>
    private static readonly bool[] Common = [.. Enumerable.Range(0, 0x2300).Select(character => IsLetterOrNumber((char)character))];

    /// <summary>The words of a text, without diacritics, in order.</summary>
    /// <param name="text">Any text.</param>
    public static IReadOnlyList<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<string>();
        for (var (start, end) = Next(text, 0); start < end; (start, end) = Next(text, end))
        {
            words.Add(Fold(text.AsSpan(start, end - start)));
        }

        return words;
    }

    /// <summary>How many words a text has.</summary>
    internal static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var (start, end) = Next(text, 0); start < end; (start, end) = Next(text, end))
        {
            count++;
        }

        return count;
    }

    /// <summary>Whether a word, as it is folded, is one of a text.</summary>
    internal static bool Stands(ReadOnlySpan<char> word, ReadOnlySpan<char> text)
    {
        Span<char> letters = stackalloc char[EditDistance.LongestWord];
        for (var (start, end) = Next(text, 0); start < end; (start, end) = Next(text, end))
        {
            if (end - start <= letters.Length && word.SequenceEqual(letters[..Fold(text[start..end], letters)]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the next word stands; where there is none, it has no length.</summary>
    internal static (int Start, int End) Next(ReadOnlySpan<char> text, int from)
    {
        var start = from;
        while (start < text.Length && !IsOfWord(text[start]))
        {
            start++;
        }

        return (start, EndOf(text, start));
    }

    /// <summary>Where the word ends that begins at a place.</summary>
    internal static int EndOf(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && (IsOfWord(text[end]) || IsAccent(text[end])))
        {
            end++;
        }

        return end;
    }

    /// <summary>A word in lower case, without accents.</summary>
    internal static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> letters = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        return letters[..Fold(word, letters)].ToString();
    }

    internal static int Fold(ReadOnlySpan<char> word, Span<char> letters)
    {
        var length = 0;
        foreach (var character in word)
        {
            if (char.IsAscii(character))
            {
                letters[length++] = char.ToLowerInvariant(character);
            }
            else if (!Latin.IsAccent(character))
            {
                letters[length++] = char.ToLowerInvariant(Latin.Fold(character));
            }
        }

        return length;
    }

    internal static bool IsAccent(char character) => !char.IsAscii(character) && Latin.IsAccent(character);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsOfWord(char character) => character < Common.Length ? Common[character] : IsLetterOrNumber(character);

    /// <summary>Letters and all numbers: to the index, <c>m²</c> is one word.</summary>
    private static bool IsLetterOrNumber(char character) => CharUnicodeInfo.GetUnicodeCategory(Latin.Fold(character))
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
