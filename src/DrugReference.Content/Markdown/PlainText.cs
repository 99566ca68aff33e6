using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DrugReference.Content.Markdown;

/// <summary>The words of a Markdown block, in order, without markup: one line per paragraph, item or row of a table.</summary>
internal static class PlainText
{
    public static string Of(IEnumerable<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            Append(text, block);
        }

        return text.TakeTrimmed();
    }

    public static string Of(IEnumerable<Inline> inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
        {
            Append(text, inline);
        }

        return text.TakeTrimmed();
    }

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Table table:
                Append(text, table);
                break;
            case ContainerBlock container:
                if (block is ListItemBlock { Parent: ListBlock { IsOrdered: true } } item)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{item.Order}. ");
                }

                foreach (var child in container)
                {
                    Append(text, child);
                }

                break;
            case LeafBlock { Inline: { } inlines }:
                foreach (var inline in inlines)
                {
                    Append(text, inline);
                }

                text.Append('\n');
                break;
            case LeafBlock leaf:
                text.Append(leaf.Lines.ToString()).Append('\n');
                break;
        }
    }

    /// <summary>One line per row, tabs between its cells, so that a row can be shown alone with its headings.</summary>
    private static void Append(StringBuilder text, Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            text.Append(string.Join('\t', row.OfType<TableCell>().Select(CellOf)).TrimEnd()).Append('\n');
        }
    }

    private static string CellOf(TableCell cell) => Of(cell.AsEnumerable()).Replace('\n', ' ');

    private static void Append(StringBuilder text, Inline inline)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case HtmlInline { Tag: "<sup>" } when text.Length > 0 && char.IsAsciiDigit(text[^1]):
                // 10<sup>9</sup> must never become 109.
                text.Append('^');
                break;
            case LineBreakInline or HtmlInline { Tag: ['<', 'b', ..] }:
                text.Append(' ');
                break;
            case ContainerInline container:
                foreach (var child in container)
                {
                    Append(text, child);
                }

                break;
        }
    }
}
