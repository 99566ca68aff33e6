using System.Globalization;
using System.Text;

namespace DrugReference.Domain.Search;

/// <summary>Cuts a text into words the way the search index does: runs of letters and numbers, folded to lower case.</summary>
public static class Words
{
    /// <summary>The words of a text, without diacritics, in order.</summary>
    /// <param name="text">Any text.</param>
    public static IReadOnlyList<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var typed in text)
        {
            var character = Latin.Fold(typed);
            if (IsOfWord(character))
            {
                word.Append(char.ToLowerInvariant(character));
            }
            else if (!Latin.IsAccent(character))
            {
                Flush();
            }
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    /// <summary>Letters and all numbers: to the index, <c>m²</c> is one word.</summary>
    private static bool IsOfWord(char character) => CharUnicodeInfo.GetUnicodeCategory(character)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
