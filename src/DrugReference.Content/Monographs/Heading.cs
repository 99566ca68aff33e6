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

    public static Heading Read(HeadingBlock block, int level)
    {
        List<Inline> inlines = [.. block.Inline ?? []];
        var text = PlainText.Of(inlines);
        if (level == 2)
        {
            var (kind, title, remainder) = SectionKinds.Recognise(text);
            if (kind != SectionKind.Other)
            {
                return new Heading(title, kind, Paragraph(remainder), remainder);
            }
        }

        // **Long-Term Effects:** Chronic use may lead to ...
        if (inlines is [EmphasisInline { DelimiterCount: 2 } lead, .. { Count: > 0 } rest]
            && PlainText.Of([lead]) is { Length: > 0 } leadText && PlainText.Of(rest) is { Length: > 0 } restText
            && (leadText.EndsWith(':') || restText.Length > 40))
        {
            return new Heading(leadText.TrimEnd(':', ' '), SectionKind.Other, MarkdownText.ToParagraph(rest), restText);
        }

        return text.Length > LongestTitle
            ? new Heading(string.Empty, SectionKind.Other, MarkdownText.ToParagraph(inlines), text)
            : new Heading(text.TrimEnd(':', ' '), SectionKind.Other, string.Empty, string.Empty);
    }

    private static string Paragraph(string text) =>
        text.Length == 0 ? string.Empty : $"<p>{System.Net.WebUtility.HtmlEncode(text)}</p>";
}
