using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace DrugReference.Content.Markdown;

/// <summary>
/// Lets through the only HTML that a monograph needs, <c>H&lt;sub&gt;1&lt;/sub&gt;</c> and its like, to the letter and without
/// attributes. Everything else that begins with <c>&lt;</c> is text, above all <c>&lt;18 years</c>.
/// </summary>
internal sealed class SubSupInlineParser : InlineParser
{
    private static readonly string[] Allowed =
        ["<sub>", "</sub>", "<sup>", "</sup>", "<br>", "<br/>", "<br />"];

    public SubSupInlineParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        foreach (var tag in Allowed)
        {
            if (slice.MatchLowercase(tag))
            {
                processor.Inline = new HtmlInline(tag);
                slice.Start += tag.Length;
                return true;
            }
        }

        return false;
    }
}
