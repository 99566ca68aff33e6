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
    private static readonly HtmlSanitizer Sanitizer = CreateSanitizer();

    /// <summary>Parses a Markdown text; spans in the result are places in <paramref name="markdown"/> itself.</summary>
    public static MarkdownDocument Parse(string markdown) =>
        Markdig.Markdown.Parse(NumberAndUnit().Replace(markdown, "\u00A0"), Pipeline);

    /// <summary>HTML and plain text of a Markdown text.</summary>
    public static (string Html, string Text) Render(string markdown)
    {
        var document = Parse(markdown);
        return (ToHtml(document), PlainText.Of(document));
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

    /// <summary>The blank between a figure and its unit, which must never be parted by the end of a line.</summary>
    [GeneratedRegex(
        @"(?<=[0-9]) (?=(?:mg|mcg|µg|ng|g|kg|mL|ml|dL|L|m²|m2|cm|mm|mmol|mEq|IU|%|°C)(?![A-Za-z]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex NumberAndUnit();

    private static HtmlRenderer CreateRenderer(StringWriter writer)
    {
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.HeadingRenderer>(new NestedHeadingRenderer());
        renderer.ObjectRenderers.Replace<Markdig.Extensions.Tables.HtmlTableRenderer>(new ScrollingTableRenderer());
        return renderer;
    }

    private static string Sanitize(StringWriter writer) => Sanitizer.Sanitize(writer.ToString()).Trim();

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().DisableHtml();

        // In monographs four blanks are a deep list, and a line of hyphens under a paragraph is a rule.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.FindExact<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        builder.InlineParsers.InsertBefore<AutolinkInlineParser>(new SubSupInlineParser());
        return builder.Build();
    }

    private static HtmlSanitizer CreateSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "p", "br", "hr", "strong", "em", "code", "pre", "sub", "sup", "blockquote", "ul", "ol", "li", "a",
                "div", "table", "thead", "tbody", "tr", "th", "td",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "href", "title", "class", "scope", "start", "role", "tabindex",
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
