using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace DrugReference.Content.Markdown;

/// <summary>Puts each table into a box that scrolls by itself, so that a wide one never widens the page on a phone.</summary>
internal sealed class ScrollingTableRenderer : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();

        // Focusable, because a keyboard must be able to scroll it.
        renderer.Write("<div class=\"table-scroll\" tabindex=\"0\">");
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
