using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace DrugReference.Content.Markdown;

/// <summary>A heading inside a list or quotation cannot take part in the page's outline: it becomes a bold paragraph.</summary>
internal sealed class NestedHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        renderer.EnsureLine();
        renderer.Write("<p><strong>");
        renderer.WriteLeafInline(obj);
        renderer.WriteLine("</strong></p>");
    }
}
