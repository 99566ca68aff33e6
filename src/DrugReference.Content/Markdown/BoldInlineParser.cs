using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace DrugReference.Content.Markdown;

/// <summary>
/// Reads <c>**Dose:**5 mg</c> as it was meant. To Markdown such stars can only begin something, because a letter or figure
/// follows them, or only end something in <c>5 mg**(daily)**</c>; both would be shown as stars.
/// </summary>
internal sealed class BoldInlineParser : EmphasisInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        if (!base.Match(processor, ref slice))
        {
            return false;
        }

        // A single star may be a sign; two between a mark and a word are not.
        if (processor.Inline is EmphasisDelimiterInline { DelimiterChar: '*', DelimiterCount: >= 2 } stars
            && ((IsMark(before) && char.IsLetterOrDigit(slice.CurrentChar))
                || (char.IsLetterOrDigit(before) && IsMark(slice.CurrentChar))))
        {
            stars.Type = DelimiterType.Open | DelimiterType.Close;
        }

        return true;
    }

    private static bool IsMark(char character) => char.IsPunctuation(character) || char.IsSymbol(character);
}
