using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DrugReference.Content.Markdown;

/// <summary>Keeps what HTML would hide: numbers of list items out of step, and text that only looks like a link.</summary>
internal static class LosslessTree
{
    /// <param name="mayLink">Whether the text holds a bracket at all; looking for links takes longer than anything else.</param>
    public static void Mend(MarkdownDocument document, bool mayLink)
    {
        foreach (var block in document)
        {
            KeepNumbers(block);
        }

        if (mayLink)
        {
            foreach (var link in document.Descendants<LinkInline>().ToList())
            {
                KeepText(link);
            }
        }
    }

    /// <summary>Markdown counts on from the first item, whatever the others say. Its parser bounds the depth.</summary>
    private static void KeepNumbers(Block block)
    {
        if (block is not ContainerBlock container)
        {
            return;
        }

        int? expected = null;
        foreach (var child in container)
        {
            if (block is ListBlock { IsOrdered: true } && child is ListItemBlock item)
            {
                if (expected is { } order && item.Order != order)
                {
                    item.GetAttributes().AddProperty("value", item.Order.ToString(CultureInfo.InvariantCulture));
                }

                expected = item.Order + 1;
            }

            KeepNumbers(child);
        }
    }

    /// <summary><c>[category](X)</c> is no link, and the title of a link is shown by no phone.</summary>
    private static void KeepText(LinkInline link)
    {
        var title = string.IsNullOrEmpty(link.Title) ? string.Empty : $" \"{link.Title}\"";
        if (LeadsSomewhere(link.Url))
        {
            link.Title = null;
            if (title.Length > 0)
            {
                link.InsertAfter(new LiteralInline(title));
            }

            return;
        }

        link.InsertBefore(new LiteralInline("["));
        while (link.FirstChild is { } child)
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.ReplaceBy(new LiteralInline($"]({link.Url}{title})"));
    }

    /// <summary>Another site, a place on this page, or a page of this site; to a browser <c>/\</c> is another site too.</summary>
    private static bool LeadsSomewhere(string? url) => url is not null
        && (url is ['#', _, ..] or ['/', not ('/' or '\\'), ..]
            || ((url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) && Uri.TryCreate(url, UriKind.Absolute, out _)));
}
