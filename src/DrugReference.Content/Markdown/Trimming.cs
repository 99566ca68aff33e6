using System.Text;

namespace DrugReference.Content.Markdown;

/// <summary>Takes texts out of a builder without a second copy for the blanks around them.</summary>
internal static class Trimming
{
    /// <summary>The text that was built, without the blanks around it; the builder is empty again.</summary>
    public static string TakeTrimmed(this StringBuilder text)
    {
        var (start, end) = (0, text.Length);
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var taken = text.ToString(start, end - start);
        text.Clear();
        return taken;
    }
}
