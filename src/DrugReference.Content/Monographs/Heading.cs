using DrugReference.Content.Markdown;
using DrugReference.Domain.Monographs;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DrugReference.Content.Monographs;

/// <summary>
/// A heading as found in the wild, cut into what names the section and what is text that somebody typed on the same line.
/// </summary>
/// <param name="Title">Plain title; empty when the whole line is text.</param>
/// <param name="Kind">Kind of a top-level section.</param>
/// <param name="Html">The text of the line as a paragraph; empty when there is none.</param>
/// <param name="Text">The same as plain text.</param>
internal sealed record Heading(string Title, SectionKind Kind, string Html, string Text)
{
    /// <summary>Longest line that is taken for a heading. Above it, somebody typed <c>##</c> before a paragraph.</summary>
    private const int LongestTitle = 120;

    /// <summary>Text of this length behind a bold beginning is a sentence, not the rest of a title.</summary>
    private const int LongestTitleRest = 40;

    public static Heading Read(HeadingBlock block, int level, MarkdownText markdown)
    {
        List<Inline> inlines = [.. block.Inline ?? []];
        var text = PlainText.Of(inlines);
        var (lead, rest) = CutAfterBold(inlines);
        var (leadText, restText) = (PlainText.Of(lead), PlainText.Of(rest));
        if (level == 2 && SectionKinds.Recognise(text) is { Kind: not SectionKind.Other } known)
        {
            // **Usage** For ... keeps the markup of its text; elsewhere the cut is not at the edge of an inline.
            return restText.Length > 0 && known.Remainder == restText
                ? new Heading(known.Title, known.Kind, markdown.ToParagraph(rest), restText)
                : new Heading(known.Title, known.Kind, Paragraph(known.Remainder), known.Remainder);
        }

        var kind = level == 2 ? SectionKinds.Recognise(leadText).Kind : SectionKind.Other;
        if (leadText.Length > 0 && restText.Length > 0
            && (leadText.EndsWith(':') || restText.Length > LongestTitleRest || kind != SectionKind.Other))
        {
            // **Long-Term Effects:** Chronic use may lead to ...
            return new Heading(leadText.TrimEnd(':', ' '), kind, markdown.ToParagraph(rest), restText);
        }

        return text.Length > LongestTitle
            ? new Heading(string.Empty, SectionKind.Other, markdown.ToParagraph(inlines), text)
            : new Heading(text.TrimEnd(':', ' '), SectionKind.Other, string.Empty, string.Empty);
    }

    private static (List<Inline> Bold, List<Inline> After) CutAfterBold(List<Inline> inlines) =>
        inlines is [EmphasisInline { DelimiterCount: 2 } lead, .. var rest] ? ([lead], rest) : ([], inlines);

    private static string Paragraph(string text) =>
        text.Length == 0 ? string.Empty : $"<p>{System.Net.WebUtility.HtmlEncode(text)}</p>";
}
