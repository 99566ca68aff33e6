using System.Text.RegularExpressions;

namespace DrugReference.Domain.Search;

/// <summary>Where the sentences of a passage begin and end. A row of a table is one, whatever stands in it.</summary>
internal static partial class Sentences
{
    /// <summary>Stands between the cells of a row.</summary>
    public const char CellEnd = '\t';

    public static IReadOnlyList<(int Start, int End)> Of(string text)
    {
        var sentences = new List<(int, int)>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var line ? line + 1 : text.Length;
            if (text.AsSpan(start, end - start).Contains(CellEnd))
            {
                sentences.Add((start, end));
            }
            else
            {
                foreach (var sentence in Sentence().EnumerateMatches(text.AsSpan(start, end - start)))
                {
                    sentences.AddRange(sentence.Length > 0 ? [(start + sentence.Index, start + sentence.Index + sentence.Length)] : []);
                }
            }

            start = end;
        }

        return sentences;
    }

    /// <summary>A part of a line up to a full stop that a capital follows ("No. 5" and "approx. 5" go on).</summary>
    [GeneratedRegex(@"[^.!?]*(?:[.!?](?![ ]+\p{Lu})[^.!?]*)*[.!?]?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
