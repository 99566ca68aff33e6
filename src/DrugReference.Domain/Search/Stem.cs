namespace DrugReference.Domain.Search;

/// <summary>
/// Porter's stemmer of 1980, which the search index uses too: infusion, infusions and infused are one word. Unlike
/// Porter's, a stem has three letters at least: "used" is not "US".
/// </summary>
public static class Stem
{
    private const int Shortest = 3;
    private const int Longest = 64;

    private static readonly (string Ending, string Stem)[] Second =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    private static readonly (string Ending, string Stem)[] Third =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] Fourth =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive",
        "ize",
    ];

    /// <summary>The stem of a word in lower case.</summary>
    /// <param name="word">Letters and digits, as <see cref="Words"/> gives them.</param>
    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> letters = word.Length <= Longest ? stackalloc char[Longest + 1] : new char[word.Length];
        return letters[..Of(word, letters)].ToString();
    }

    /// <summary>Writes the stem of a word and says how long it is.</summary>
    /// <param name="word">Letters and digits in lower case.</param>
    /// <param name="letters">One longer than the word.</param>
    internal static int Of(ReadOnlySpan<char> word, Span<char> letters)
    {
        word.CopyTo(letters);
        if (word.Length is < Shortest or > Longest)
        {
            return word.Length;
        }

        var length = First(letters, word.Length);
        length = Replace(letters, length, Second, least: 1);
        length = Replace(letters, length, Third, least: 1);
        length = DropFourth(letters, length);
        return DropLast(letters, length);
    }

    private static int First(Span<char> letters, int length)
    {
        var word = letters[..length];
        // SOS and CRS are no plurals.
        if (word is [.., 's'] && length > Shortest)
        {
            length -= word.EndsWith("sses") || word.EndsWith("ies") ? 2 : word.EndsWith("ss") ? 0 : 1;
            word = letters[..length];
        }

        if (word.EndsWith("eed"))
        {
            length -= Measure(word[..^3]) > 0 ? 1 : 0;
        }
        else if ((word.EndsWith("ed") && HasVowel(word[..^2])) || (word.EndsWith("ing") && HasVowel(word[..^3])))
        {
            length -= word[^1] == 'd' ? 2 : 3;
            word = letters[..length];
            if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz"))
            {
                letters[length++] = 'e';
            }
            else if (IsDouble(word) && word[^1] is not ('l' or 's' or 'z'))
            {
                length--;
            }
            else if (length < Shortest || (Measure(word) == 1 && IsShort(word)))
            {
                letters[length++] = 'e';
            }
        }

        if (letters[length - 1] == 'y' && HasVowel(letters[..(length - 1)]))
        {
            letters[length - 1] = 'i';
        }

        return length;
    }

    private static int Replace(Span<char> letters, int length, (string Ending, string Stem)[] endings, int least)
    {
        foreach (var (ending, stem) in endings)
        {
            if (letters[length - 1] != ending[^1] || !letters[..length].EndsWith(ending))
            {
                continue;
            }

            var start = length - ending.Length;
            if (Measure(letters[..start]) < least)
            {
                return length;
            }

            stem.CopyTo(letters[start..]);
            return start + stem.Length;
        }

        return length;
    }

    private static int DropFourth(Span<char> letters, int length)
    {
        // The longest ending decides, whether or not it may go: "ement" before "ment" before "ent".
        var longest = string.Empty;
        foreach (var ending in Fourth)
        {
            longest = ending.Length > longest.Length && letters[length - 1] == ending[^1] && letters[..length].EndsWith(ending) ? ending : longest;
        }

        var stem = letters[..(length - longest.Length)];
        return longest.Length > 0 && Measure(stem) > 1 && (longest != "ion" || stem is [.., 's' or 't']) ? stem.Length : length;
    }

    private static int DropLast(Span<char> letters, int length)
    {
        if (letters[length - 1] == 'e' && length > Shortest)
        {
            var stem = letters[..(length - 1)];
            length -= Measure(stem) is var measure && (measure > 1 || (measure == 1 && !IsShort(stem))) ? 1 : 0;
        }

        return letters[..length] is [.., 'l', 'l'] && Measure(letters[..(length - 1)]) > 1 ? length - 1 : length;
    }

    private static bool IsConsonant(ReadOnlySpan<char> word, int index) => word[index] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => index == 0 || !IsConsonant(word, index - 1),
        _ => true,
    };

    /// <summary>How many times consonants follow vowels.</summary>
    private static int Measure(ReadOnlySpan<char> word)
    {
        var (count, wasVowel) = (0, false);
        for (var index = 0; index < word.Length; index++)
        {
            var isVowel = !IsConsonant(word, index);
            count += wasVowel && !isVowel ? 1 : 0;
            wasVowel = isVowel;
        }

        return count;
    }

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var index = 0; index < word.Length; index++)
        {
            if (!IsConsonant(word, index))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDouble(ReadOnlySpan<char> word) =>
        word.Length > 1 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    /// <summary>Ends like "hop": consonant, vowel, consonant that is not w, x or y.</summary>
    private static bool IsShort(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] is not ('w' or 'x' or 'y')
        && IsConsonant(word, word.Length - 1) && !IsConsonant(word, word.Length - 2) && IsConsonant(word, word.Length - 3);
}
