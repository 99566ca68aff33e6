using System.Text.RegularExpressions;
using Ganss.Xss;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DrugReference.Content.Markdown;

/// <summary>Parses the Markdown of monographs and renders it to HTML that may stand on a page as it is.</summary>
/// <remarks>Raw HTML is text. What Markdig renders goes through an allowlist sanitizer as the second wall.</remarks>
internal static partial class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();
    private static readonly MarkdownPipeline LinePipeline = CreateLinePipeline();

    /// <summary>Shared by all threads, which its authors allow as long as nobody changes its settings.</summary>
    private static readonly HtmlSanitizer Sanitizer = CreateSanitizer();

    /// <summary>Parses a Markdown text; spans in the result are places in <paramref name="markdown"/> itself.</summary>
    /// <param name="line">Line of the file on which the text begins.</param>
    /// <exception cref="MarkdownRefusedException">The text is nested too deeply, or would cost too much.</exception>
    public static MarkdownDocument Parse(string markdown, int line, Citations citations) =>
        Parse(markdown, line, citations, Pipeline);

    /// <summary>HTML and plain text of a Markdown text.</summary>
    public static (string Html, string Text) Render(string markdown, int line, Citations citations)
    {
        var document = Parse(markdown, line, citations);
        return Guarded(line, () => (ToHtml(document), PlainText.Of(document)));
    }

    /// <summary>Plain text of a title or question, in which <c>5. </c> or <c>#</c> at the beginning is text.</summary>
    public static string Line(string markdown, int line)
    {
        var document = Parse(markdown, line, Citations.None, LinePipeline);
        return Guarded(line, () => PlainText.Of(document).ReplaceLineEndings(" "));
    }

    /// <summary>Turns the refusal of a parser or renderer to go deeper into one that names the line.</summary>
    public static T Guarded<T>(int line, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is ArgumentException or InsufficientExecutionStackException)
        {
            throw new MarkdownRefusedException(line, "markdown-too-deep", "The text is nested too deeply to be read.", exception);
        }
    }

    public static string ToHtml(IEnumerable<Block> blocks)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = CreateRenderer(writer);
        foreach (var block in blocks)
        {
            renderer.Render(block);
        }

        return Sanitize(writer);
    }

    /// <summary>Inline text as a paragraph of its own, for what stood in a heading but is text.</summary>
    public static string ToParagraph(IEnumerable<Inline> inlines)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = CreateRenderer(writer);
        writer.Write("<p>");
        foreach (var inline in inlines)
        {
            renderer.Render(inline);
        }

        writer.Write("</p>\n");
        return Sanitize(writer);
    }

    private static HtmlRenderer CreateRenderer(StringWriter writer)
    {
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.HeadingRenderer>(new NestedHeadingRenderer());
        renderer.ObjectRenderers.Replace<Markdig.Extensions.Tables.HtmlTableRenderer>(new ScrollingTableRenderer());
        return renderer;
    }

    private static string Sanitize(StringWriter writer) =>
        writer.ToString() is { Length: > 0 } html ? Sanitizer.Sanitize(html).Trim() : string.Empty;

    private static MarkdownDocument Parse(string markdown, int line, Citations citations, MarkdownPipeline pipeline)
    {
        MarkdownLimits.Check(markdown, line);
        var text = FigureText.Glue(markdown);
        try
        {
            var document = Markdig.Markdown.Parse(text, pipeline, new ParserContext(citations));
            LosslessTree.Mend(document);
            return document;
        }
        catch (ArgumentException exception)
        {
            return Guarded<MarkdownDocument>(line + LineOfDepth(text, pipeline), () => throw exception);
        }
    }

    /// <summary>Lines before the first section that cannot be parsed by itself.</summary>
    private static int LineOfDepth(string markdown, MarkdownPipeline pipeline)
    {
        var lines = 0;
        foreach (var section in SectionStart().Split(markdown))
        {
            try
            {
                Markdig.Markdown.Parse(section, pipeline);
            }
            catch (ArgumentException)
            {
                return lines;
            }

            lines += section.Count(character => character == '\n');
        }

        return 0;
    }

    [GeneratedRegex(@"(?<=\n)(?=#)", RegexOptions.CultureInvariant)]
    private static partial Regex SectionStart();

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation();

        // In monographs four blanks are a deep list, "> 12 years" is a bound and no quotation, and the word behind ``` is text.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>();
        builder.BlockParsers.TryRemove<QuoteBlockParser>();
        builder.BlockParsers.Replace<ParagraphBlockParser>(new TextParagraphParser());
        UseTextInlines(builder);
        return builder.Build();
    }

    private static MarkdownPipeline CreateLinePipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new TextParagraphParser());
        UseTextInlines(builder);
        return builder.Build();
    }

    private static void UseTextInlines(MarkdownPipelineBuilder builder)
    {
        builder.DisableHtml();
        builder.InlineParsers.InsertBefore<AutolinkInlineParser>(new SubSupInlineParser());
        builder.InlineParsers.InsertBefore<EmphasisInlineParser>(new TimesSignParser());

        // Without its '!' a picture is a link: its text is shown, and nothing is fetched.
        var links = builder.InlineParsers.FindExact<LinkInlineParser>()!;
        links.OpeningCharacters = ['[', ']'];
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
    }

    private static HtmlSanitizer CreateSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "p", "br", "hr", "strong", "em", "code", "sub", "sup", "ul", "ol", "li", "a",
                "div", "table", "thead", "tbody", "tr", "th", "td",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "href", "class", "scope", "start", "value", "role", "tabindex",
            },
            AllowedClasses = new HashSet<string>(StringComparer.Ordinal) { "table-scroll", "lead-in" },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "https", "http" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
        });

        // What stood inside a tag that is not allowed is still text of the monograph.
        sanitizer.KeepChildNodes = true;
        return sanitizer;
    }
}
