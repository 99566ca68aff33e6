using System.Text.RegularExpressions;

namespace DrugReference.Data.Search;

/// <summary>
/// Finds the sentences of a passage that answer a query. FTS5's own snippets begin and end anywhere: between "should not"
/// and "be given as a bolus", or inside 0.8 mg. These begin with a sentence and end with one, or between two words.
/// </summary>
internal static partial class Answer
{
    public const char MatchStart = '\u0002';
    public const char MatchEnd = '\u0003';

    /// <summary>Sentences are added until the answer has this many characters.</summary>
    private const int Enough = 240;

    /// <summary>A sentence may make the answer this long; beyond it, it is cut.</summary>
    private const int Most = 600;

    /// <param name="marked">The passage with <see cref="MatchStart"/> and <see cref="MatchEnd"/> around what matched.</param>
    public static IReadOnlyList<AnswerPart> Of(string marked)
    {
        var sentences = Sentence().Matches(marked);
        var first = Math.Max(IndexOfBest(sentences), 0);
        var start = sentences.Count == 0 ? 0 : sentences[first].Index;
        var end = start;
        for (var index = first; index < sentences.Count && end - start < Enough; index++)
        {
            var next = sentences[index].Index + sentences[index].Length;
            if (end > start && next - start > Most)
            {
                break;
            }

            end = next;
        }

        if (end - start > Most)
        {
            end = marked.LastIndexOf(' ', start + Most, Most) is >= 0 and var blank ? blank : end;
        }

        var text = marked[start..end].Trim();
        return Cut((start > 0 ? "… " : string.Empty) + text + (marked.AsSpan(end).IsWhiteSpace() ? string.Empty : " …"));
    }

    /// <summary>The first of the sentences with the most different matches; -1 when there is none.</summary>
    private static int IndexOfBest(MatchCollection sentences)
    {
        var (best, most) = (-1, -1);
        for (var index = 0; index < sentences.Count; index++)
        {
            var matches = Matched().Matches(sentences[index].Value)
                .Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase).Count();
            (best, most) = matches > most ? (index, matches) : (best, most);
        }

        return best;
    }

    private static List<AnswerPart> Cut(string text)
    {
        var parts = new List<AnswerPart>();
        foreach (var piece in text.Split(MatchStart))
        {
            var end = piece.IndexOf(MatchEnd, StringComparison.Ordinal);
            Add(piece[..Math.Max(end, 0)], isMatch: true);
            Add(piece[(end + 1)..], isMatch: false);
        }

        return parts;

        void Add(string part, bool isMatch)
        {
            if (part.Length > 0)
            {
                parts.Add(new AnswerPart(part, isMatch));
            }
        }
    }

    /// <summary>A line, or a part of it up to a full stop that a capital follows ("No. 5" and "approx. 5" go on).</summary>
    [GeneratedRegex(@"[^\n.!?]*(?:[.!?](?![ ]+[\u0002]?\p{Lu})[^\n.!?]*)*[.!?]?[ ]*\n?", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\u0002[^\u0003]*", RegexOptions.CultureInvariant)]
    private static partial Regex Matched();
}
