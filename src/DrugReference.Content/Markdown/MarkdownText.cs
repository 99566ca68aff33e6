using System.Text.RegularExpressions;
using DrugReference.Domain.Quantities;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DrugReference.Content.Markdown;

/// <summary>Parses the Markdown of one file and renders it to HTML that may stand on a page as it is.</summary>
/// <remarks>Raw HTML is text. What Markdig renders has to pass <see cref="SafeHtml"/> as the second wall.</remarks>
internal sealed partial class MarkdownText(Citations citations, ContentLimits limits)
{
    private readonly HtmlWriter _html = new();

    /// <summary>Parses a Markdown text; spans in the result are places in <paramref name="markdown"/> itself.</summary>
    /// <param name="line">Line of the file on which the text begins.</param>
    /// <exception cref="MarkdownRefusedException">The text is nested too deeply, or would cost too much.</exception>
    public MarkdownDocument Parse(string markdown, int line) => Parse(markdown, line, citations, Pipelines.Text);

    /// <summary>HTML and plain text of a Markdown text.</summary>
    public (string Html, string Text) Render(string markdown, int line) => Guarded(line, () => Render(Parse(markdown, line)));

    public (string Html, string Text) Render(IEnumerable<Block> blocks) => (_html.Write(blocks), PlainText.Of(blocks));

    public string ToParagraph(IEnumerable<Inline> inlines) => _html.WriteParagraph(inlines);

    /// <summary>Plain text of a Markdown text that cites nothing.</summary>
    public string Text(string markdown, int line)
    {
        var document = Parse(markdown, line, Citations.None, Pipelines.Text);
        return Guarded(line, () => PlainText.Of((IEnumerable<Block>)document));
    }

    /// <summary>Plain text of a title or question, in which <c>5. </c> or <c>#</c> at the beginning is text.</summary>
    public string Line(string markdown, int line)
    {
        if (!markdown.AsSpan().ContainsAny(Pipelines.LineMarkup))
        {
            return FigureText.Glue(markdown.Trim());
        }

        var document = Parse(markdown, line, Citations.None, Pipelines.Line);
        return Guarded(line, () => PlainText.Of((IEnumerable<Block>)document).ReplaceLineEndings(" "));
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
            throw new MarkdownRefusedException(line, 1, "markdown-too-deep", "The text is nested too deeply to be read.", exception);
        }
    }

    private MarkdownDocument Parse(string markdown, int line, Citations cited, MarkdownPipeline pipeline)
    {
        new MarkdownGate(markdown, line, limits).Check();
        var text = FigureText.Glue(markdown);
        if (PlainParagraph.Is(text))
        {
            return PlainParagraph.Of(text);
        }

        try
        {
            var document = Markdig.Markdown.Parse(text, pipeline, new ParserContext(cited));
            LosslessTree.Mend(document, text.Contains('[', StringComparison.Ordinal));
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

            lines += section.AsSpan().Count('\n');
        }

        return 0;
    }

    [GeneratedRegex(@"(?<=\n)(?=#)", RegexOptions.CultureInvariant)]
    private static partial Regex SectionStart();
}
