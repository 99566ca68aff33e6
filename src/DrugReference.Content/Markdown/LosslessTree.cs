using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DrugReference.Content.Markdown;

/// <summary>Keeps what HTML would hide: numbers of list items out of step, and text that only looks like a link.</summary>
internal static class LosslessTree
{
    public static void Mend(MarkdownDocument document)
    {
        foreach (var list in document.Descendants<ListBlock>().Where(list => list.IsOrdered))
        {
            KeepNumbers(list);
        }

        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            KeepText(link);
        }
    }

    /// <summary>Markdown counts on from the first item, whatever the others say.</summary>
    private static void KeepNumbers(ListBlock list)
    {
        var items = list.OfType<ListItemBlock>().ToList();
        for (var index = 1; index < items.Count; index++)
        {
            if (items[index].Order != items[index - 1].Order + 1)
            {
                items[index].GetAttributes().AddProperty("value", items[index].Order.ToString(CultureInfo.InvariantCulture));
            }
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

    private static bool LeadsSomewhere(string? url) => url is not null
        && (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || url is ['#', _, ..] or ['/', not '/', ..]);
}
