using System.Buffers;
using System.Text.RegularExpressions;
using DrugReference.Content.Markdown;
using DrugReference.Domain.Monographs;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DrugReference.Content.Monographs;

/// <summary>
/// Makes <c>See the dosage section above</c> in an answer a link to that section. An answer is read away from its monograph,
/// in a search result or a list of questions, and there is nothing above.
/// </summary>
internal sealed partial class FaqPointer(IReadOnlyList<Section> sections)
{
    /// <summary>What else an answer may say and still be called one that only points elsewhere.</summary>
    private const int MostWordsBeside = 25;

    private static readonly SearchValues<string> Places =
        SearchValues.Create(["section", "above", "below"], StringComparison.OrdinalIgnoreCase);

    private readonly SectionFinder _finder = new(sections);

    /// <summary>Whether it is worth looking closer. Few answers point anywhere.</summary>
    public static bool MayPoint(string answer) => answer.AsSpan().ContainsAny(Places);

    /// <summary>Links the words that point elsewhere, and says whether the answer does no more than that.</summary>
    public bool Link(string question, MarkdownDocument answer)
    {
        var text = PlainText.Of((IEnumerable<Block>)answer);
        if (Pointer().Match(text) is not { Success: true } found)
        {
            return false;
        }

        if (_finder.Find(found.Value, SentenceAround(text, found), question) is { } section)
        {
            Link(answer, section);
        }

        return IsNothingElse(text);
    }

    private static void Link(MarkdownDocument answer, Section section)
    {
        foreach (var literal in answer.Descendants<LiteralInline>().Where(inline => inline.Parent is not LinkInline))
        {
            var content = literal.Content.ToString();
            if (Pointer().Match(content) is { Success: true } match)
            {
                var link = LinkTo(section, match.Value);
                literal.InsertAfter(link);
                link.InsertAfter(new LiteralInline(content[(match.Index + match.Length)..]));
                literal.ReplaceBy(new LiteralInline(content[..match.Index]));
                return;
            }
        }

        // The words are partly bold, or the like: the link stands behind them.
        if (answer.LastChild is ParagraphBlock { Inline: { } inlines })
        {
            inlines.AppendChild(new LiteralInline(" "));
            inlines.AppendChild(LinkTo(section, section.Title));
        }
    }

    private static LinkInline LinkTo(Section section, string text)
    {
        var link = new LinkInline("#" + section.Id, string.Empty) { IsClosed = true };
        link.AppendChild(new LiteralInline(text));
        return link;
    }

    private static string SentenceAround(string text, Match found)
    {
        var start = text.LastIndexOfAny(['.', '!', '?', '\n'], Math.Max(found.Index - 1, 0)) + 1;
        var end = text.IndexOfAny(['.', '!', '?', '\n'], found.Index + found.Length);
        return text[start..(end < 0 ? text.Length : end)];
    }

    private static bool IsNothingElse(string text)
    {
        var beside = Sentence().Split(text).Where(sentence => !Pointer().IsMatch(sentence)).ToList();
        return !beside.Any(sentence => sentence.Any(char.IsAsciiDigit))
            && beside.Sum(sentence => sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length) <= MostWordsBeside;
    }

    /// <summary>
    /// A verb that points, and a section or "above" behind it. <c>See a doctor</c>, <c>below 25 °C</c> and
    /// <c>above the normal range</c> point nowhere. Runs are bounded: the cost grows with the text alone.
    /// </summary>
    [GeneratedRegex(
        @"\b(?:(?:see(?!\s+(?:an?|your)\b)|refer|consult|review|check|detailed|described|listed|outlined|mentioned|provided|given|discussed|noted|specified)\b"
        + @"[^.;!?\n]{0,60}?\bsections?\b(?!\s+[0-9])(?:\s+on\s+[\p{L}-]{1,20}|\s+[""“][^""”\n]{1,40}[""”])?(?:\s+(?:above|below))?"
        + @"|(?:see(?!\s+(?:an?|your)\b)|refer\s+to|detailed|described|listed|outlined|mentioned|provided|given|discussed|noted|specified)\b"
        + @"[^.;!?\n]{0,60}?\b(?:above|below)\b(?!\s+(?:[0-9]|the|an?|age|normal|zero|freezing)\b))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"(?<=[.!?])\s+|\n", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
