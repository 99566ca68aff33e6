using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace DrugReference.Content.Markdown;

/// <summary>
/// Makes <c>[S8]</c> a link to its source. Markdown's own reference links cannot: in <c>[S1][S2]</c> they show only the first.
/// </summary>
internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Context is not ParserContext { Citations: { LongestId: > 0 } citations })
        {
            return false;
        }

        var start = slice.Start + 1;
        var length = Math.Min(citations.LongestId + 1, slice.End - start + 1);
        var end = length > 0 ? slice.Text.IndexOf(']', start, length) : -1;
        if (end < 0 || citations.PlaceOf(slice.Text[start..end]) is not { } place)
        {
            return false;
        }

        var link = new LinkInline(place, string.Empty) { IsClosed = true };
        link.AppendChild(new LiteralInline(slice.Text[start..end]));
        processor.Inline = link;
        slice.Start = end + 1;
        return true;
    }
}
