using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace DrugReference.Content.Markdown;

/// <summary>
/// A star between two figures is a sign, not emphasis: in <c>4 x 10*9/L, 5 x 10*12/L</c> emphasis would leave 109 and 1012.
/// </summary>
internal sealed class TimesSignParser : InlineParser
{
    public TimesSignParser() => OpeningCharacters = ['*'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var end = slice.Start;
        while (slice.PeekCharAbsolute(end) == '*')
        {
            end++;
        }

        if (!char.IsAsciiDigit(slice.PeekCharExtra(-1)) || !char.IsAsciiDigit(slice.PeekCharAbsolute(end)))
        {
            return false;
        }

        processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, end - 1));
        slice.Start = end;
        return true;
    }
}
