using System.Text;

namespace DrugReference.Domain.Search;

/// <summary>One key for the spellings of a name that are all right: oestradiol and estradiol, sulphate and sulfate, ciclosporin and cyclosporin.</summary>
internal static class Spelling
{
    /// <summary>The key of one or more words of <see cref="Words"/>, written as one: blanks and hyphens in names come and go.</summary>
    public static string KeyOf(IEnumerable<string> words)
    {
        var key = new StringBuilder();
        foreach (var word in words)
        {
            for (var index = 0; index < word.Length; index++)
            {
                var next = index + 1 < word.Length ? word[index + 1] : '\0';
                switch (word[index], next)
                {
                    case ('a' or 'o', 'e'):
                        key.Append('e');
                        index++;
                        break;
                    case ('p', 'h'):
                        key.Append('f');
                        index++;
                        break;
                    case ('y', _):
                        key.Append('i');
                        break;
                    default:
                        key.Append(word[index]);
                        break;
                }
            }
        }

        return key.ToString();
    }
}
