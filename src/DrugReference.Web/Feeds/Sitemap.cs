using System.Globalization;
using System.Xml.Linq;
using DrugReference.Rendering;

namespace DrugReference.Web.Feeds;

/// <summary>The pages of the portal for search engines (sitemaps.org): one list, or a list of lists where one may not hold them.</summary>
/// <param name="Root">What stands before the paths.</param>
/// <param name="Pages">Each page, with when it was changed where that is known.</param>
internal sealed record Sitemap(string Root, IReadOnlyList<(string Path, DateTimeOffset? Changed)> Pages)
{
    public const string ContentType = "application/xml";

    /// <summary>The most that one list may hold.</summary>
    public const int MostPages = 50_000;

    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public XElement ToXml() => Pages.Count <= MostPages
        ? List(Pages)
        : new XElement(Namespace + "sitemapindex", Enumerable.Range(1, Parts).Select(number => new XElement(
            Namespace + "sitemap",
            new XElement(Namespace + "loc", Root + string.Create(CultureInfo.InvariantCulture, $"/sitemap-{number}.xml")))));

    /// <summary>One of the lists, from 1; null when there is none of this number.</summary>
    public XElement? PartToXml(int number) => Pages.Count > MostPages && number > 0 && number <= Parts
        ? List(Pages.Skip((number - 1) * MostPages).Take(MostPages))
        : null;

    private int Parts => (Pages.Count + MostPages - 1) / MostPages;

    private XElement List(IEnumerable<(string Path, DateTimeOffset? Changed)> pages) => new(
        Namespace + "urlset",
        pages.Select(page => new XElement(
            Namespace + "url",
            new XElement(Namespace + "loc", Root + page.Path),
            page.Changed is { } changed ? new XElement(Namespace + "lastmod", Display.Iso(changed)) : null)));
}
