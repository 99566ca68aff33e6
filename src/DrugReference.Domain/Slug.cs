using System.Text;

namespace DrugReference.Domain;

/// <summary>Turns a text into the form used in addresses and ids: lower-case letters, digits and single hyphens.</summary>
public static class Slug
{
    /// <summary>Longest slug, in characters.</summary>
    public const int MaxLength = 200;

    /// <summary>The slug of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="maxLength">Longest result; it is cut at a hyphen where there is one.</param>
    /// <returns>Characters <c>a-z</c>, <c>0-9</c> and <c>-</c>; empty when the text holds no such letter or digit.</returns>
    public static string From(string text, int maxLength = MaxLength)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slug = new StringBuilder(Math.Min(text.Length, maxLength + 1));
        foreach (var typed in text)
        {
            var character = Latin.Fold(typed);
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(char.ToLowerInvariant(character));
            }
            else if (!Latin.IsAccent(character)
                && character is not '\'' and not '’'
                && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (slug.Length > maxLength)
            {
                break;
            }
        }

        return Cut(slug.ToString(), maxLength).Trim('-');
    }

    private static string Cut(string slug, int maxLength)
    {
        if (slug.Length <= maxLength)
        {
            return slug;
        }

        var hyphen = slug.LastIndexOf('-', maxLength);
        return slug[..(hyphen > 0 ? hyphen : maxLength)];
    }
}
