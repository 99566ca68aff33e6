using Markdig;

namespace DrugReference.Content.Markdown;

/// <summary>What the parsers must know about the text they are reading.</summary>
internal sealed class ParserContext(Citations citations) : MarkdownParserContext
{
    public Citations Citations => citations;
}
