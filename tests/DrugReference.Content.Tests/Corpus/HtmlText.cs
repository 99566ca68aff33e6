using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace DrugReference.Content.Tests.Corpus;

/// <summary>The text of HTML as a browser shows it, with the numbers of its lists.</summary>
internal static class HtmlText
{
    public static string Of(string html)
    {
        var text = new StringBuilder();
        Append(text, new HtmlParser().ParseDocument(html).Body!);
        return text.ToString();
    }

    private static void Append(StringBuilder text, INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText leaf:
                    text.Append(leaf.Data);
                    break;
                case IHtmlListItemElement { ParentElement: IHtmlOrderedListElement list } item:
                    text.Append(CultureInfo.InvariantCulture, $"\n{NumberOf(item, list)}. ");
                    Append(text, item);
                    text.Append('\n');
                    break;
                case IElement element:
                    var isInline = element.LocalName is "strong" or "em" or "sub" or "sup" or "code" or "a";
                    text.Append(isInline ? Before(element, text) : "\n");
                    Append(text, element);
                    text.Append(isInline ? "" : "\n");
                    break;
            }
        }
    }

    /// <summary>A raised figure behind another is set apart, as the eye does.</summary>
    private static string Before(IElement element, StringBuilder text) =>
        element.LocalName == "sup" && text.Length > 0 && char.IsAsciiDigit(text[^1]) ? "^" : "";

    private static int NumberOf(IElement item, IHtmlOrderedListElement list)
    {
        var number = list.Start - 1;
        foreach (var other in list.Children)
        {
            number = int.TryParse(other.GetAttribute("value"), CultureInfo.InvariantCulture, out var value) ? value : number + 1;
            if (other == item)
            {
                break;
            }
        }

        return number;
    }
}
