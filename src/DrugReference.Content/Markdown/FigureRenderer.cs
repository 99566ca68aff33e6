using DrugReference.Domain.Quantities;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace DrugReference.Content.Markdown;

/// <summary>Marks the figures of a text, which no line may part and no translation may touch.</summary>
internal sealed class FigureRenderer : LiteralInlineRenderer
{
    public const string Beginning = "<span class=\"figure\" translate=\"no\">";

    protected override void Write(HtmlRenderer renderer, LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        if (!text.Contains(ClinicalFormat.NoBreakSpace))
        {
            base.Write(renderer, literal);
            return;
        }

        var written = 0;
        for (var run = FigureText.NextRun(text, 0); run.Start.Value < text.Length; run = FigureText.NextRun(text, run.End.Value))
        {
            renderer.WriteEscape(text[written..run.Start.Value]);
            renderer.Write(Beginning);
            renderer.WriteEscape(text[run]);
            renderer.Write("</span>");
            written = run.End.Value;
        }

        renderer.WriteEscape(text[written..]);
    }
}
