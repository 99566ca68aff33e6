using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace DrugReference.Attacks.Tests.Fuzz;

/// <summary>What a monograph may put on a page, written down a second time, apart from the code that sees to it.</summary>
internal static class HtmlRules
{
    private static readonly HashSet<string> Elements =
        [.. "p br hr strong em code span sub sup ul ol li a div table thead tbody tr th td".Split(' ')];

    private static readonly HashSet<string> Attributes = [.. "href class scope start value role tabindex translate".Split(' ')];

    /// <summary>Everything that is not among it.</summary>
    public static IEnumerable<string> Broken(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal))
        {
            yield break;
        }

        var body = new HtmlParser().ParseDocument($"<!DOCTYPE html><body>{html}").Body!;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            if (!Elements.Contains(element.LocalName))
            {
                yield return $"<{element.LocalName}>";
            }

            foreach (var attribute in element.Attributes.Where(attribute => !Attributes.Contains(attribute.Name)))
            {
                yield return attribute.Name;
            }

            if (element.GetAttribute("href") is { } address && !IsHarmless(address))
            {
                yield return address;
            }
        }

        if (body.Descendants<IComment>().Any())
        {
            yield return "comment";
        }
    }

    /// <summary>A page of the web, or a place on this site.</summary>
    private static bool IsHarmless(string address) => Uri.TryCreate(address, UriKind.Absolute, out var absolute)
        ? absolute.Scheme is "http" or "https"
        : !address.Split('/', '?', '#')[0].Contains(':', StringComparison.Ordinal) || address.StartsWith("http:", StringComparison.Ordinal)
            || address.StartsWith("https:", StringComparison.Ordinal);
}
