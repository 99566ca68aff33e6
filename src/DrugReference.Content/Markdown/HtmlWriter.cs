using System.Globalization;
using System.Text;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DrugReference.Content.Markdown;

/// <summary>Renders blocks to safe HTML. Made once per file, because setting a renderer up costs more than a section.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new();
    private readonly HtmlRenderer _renderer;

    public HtmlWriter()
    {
        _renderer = new HtmlRenderer(new StringWriter(_html, CultureInfo.InvariantCulture) { NewLine = "\n" });
        Pipelines.Text.Setup(_renderer);
        _renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.HeadingRenderer>(new NestedHeadingRenderer());
        _renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.LiteralInlineRenderer>(new FigureRenderer());
        _renderer.ObjectRenderers.Replace<Markdig.Extensions.Tables.HtmlTableRenderer>(new ScrollingTableRenderer());
    }

    public string Write(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            _renderer.Render(block);
        }

        return Take();
    }

    /// <summary>Inline text as a paragraph of its own, for what stood in a heading but is text.</summary>
    public string WriteParagraph(IEnumerable<Inline> inlines)
    {
        _html.Append("<p>");
        foreach (var inline in inlines)
        {
            _renderer.Render(inline);
        }

        _html.Append("</p>");
        return Take();
    }

    private string Take()
    {
        var html = _html.TakeTrimmed();
        return SafeHtml.Of(html);
    }
}
