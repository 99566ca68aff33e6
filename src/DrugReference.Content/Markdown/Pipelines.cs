using System.Buffers;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace DrugReference.Content.Markdown;

/// <summary>Markdown as far as monographs need it. Nothing that a reader could not see, and no HTML.</summary>
internal static class Pipelines
{
    /// <summary>Whole texts: paragraphs, headings, lists, tables.</summary>
    public static MarkdownPipeline Text { get; }

    /// <summary>What may begin anything but text inside a paragraph, as the parsers themselves say, and what ends a line.</summary>
    public static SearchValues<char> TextMarkup { get; }

    /// <summary>One line, in which <c>5. </c> or <c>#</c> at the beginning is text.</summary>
    public static MarkdownPipeline Line { get; }

    /// <summary>What may begin anything but text in a line, as its parsers themselves say, and what ends a line.</summary>
    public static SearchValues<char> LineMarkup { get; }

    static Pipelines()
    {
        (Text, TextMarkup) = Build(CreateText());
        (Line, LineMarkup) = Build(CreateLine());
    }

    private static (MarkdownPipeline Pipeline, SearchValues<char> Markup) Build(MarkdownPipelineBuilder builder)
    {
        var pipeline = builder.Build();
        return (pipeline, SearchValues.Create(
            [.. builder.InlineParsers.SelectMany(parser => parser.OpeningCharacters ?? []), '\n', '\r', '\0']));
    }

    private static MarkdownPipelineBuilder CreateText()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation();

        // In monographs four blanks are a deep list, "> 12 years" is a bound and no quotation, and the word behind ``` is text.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>();
        builder.BlockParsers.TryRemove<QuoteBlockParser>();
        builder.BlockParsers.Replace<ParagraphBlockParser>(new TextParagraphParser());
        UseTextInlines(builder);
        return builder;
    }

    private static MarkdownPipelineBuilder CreateLine()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new TextParagraphParser());
        UseTextInlines(builder);
        return builder;
    }

    private static void UseTextInlines(MarkdownPipelineBuilder builder)
    {
        builder.DisableHtml();
        builder.InlineParsers.InsertBefore<AutolinkInlineParser>(new SubSupInlineParser());
        builder.InlineParsers.InsertBefore<EmphasisInlineParser>(new TimesSignParser());
        builder.InlineParsers.Replace<EmphasisInlineParser>(new BoldInlineParser());

        // Without its '!' a picture is a link: its text is shown, and nothing is fetched.
        var links = builder.InlineParsers.FindExact<LinkInlineParser>()!;
        links.OpeningCharacters = ['[', ']'];
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
    }
}
