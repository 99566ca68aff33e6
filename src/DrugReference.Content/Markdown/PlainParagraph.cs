using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DrugReference.Content.Markdown;

/// <summary>
/// A text of one line in which no parser would find anything to do, which most answers are. To set the parsers up takes longer
/// than to read it.
/// </summary>
internal static class PlainParagraph
{
    /// <summary>A letter begins no block but a paragraph, and what holds no character of markup is one run of text.</summary>
    public static bool Is(string text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && !char.IsWhiteSpace(text[^1]) && !text.AsSpan().ContainsAny(Pipelines.TextMarkup);

    /// <summary>The document that the parsers would make of it.</summary>
    public static MarkdownDocument Of(string text)
    {
        var paragraph = new ParagraphBlock { Inline = new ContainerInline(), Span = new SourceSpan(0, text.Length - 1) };
        paragraph.Inline.AppendChild(new LiteralInline(text));
        return [paragraph];
    }
}
