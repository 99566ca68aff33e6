using Markdig.Parsers;
using Markdig.Syntax;

namespace DrugReference.Content.Markdown;

/// <summary>
/// A paragraph whose every line is text. Markdown would take <c>[Note]: hepatotoxic</c> for the definition of a link and
/// show nothing, and a line of hyphens below a paragraph for a heading.
/// </summary>
internal sealed class TextParagraphParser : ParagraphBlockParser
{
    public TextParagraphParser() => ParseSetextHeadings = false;

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is ParagraphBlock { Lines: var lines })
        {
            for (var index = 0; index < lines.Count; index++)
            {
                lines.Lines[index].Slice.TrimStart();
            }

            lines.Lines[lines.Count - 1].Slice.TrimEnd();
        }

        return true;
    }
}
