using System.Globalization;
using System.Xml.Linq;

namespace DrugReference.Web.Tests.Feeds;

/// <summary>The rules of RFC 4287 that a feed reader depends on.</summary>
internal static class AtomRules
{
    public const string ContentType = "application/atom+xml";

    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static IReadOnlyList<XElement> Check(XDocument document)
    {
        var feed = document.Root!;
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(Atom + "feed", feed.Name);
        CheckNames(feed);
        Assert.NotEmpty(Assert.Single(feed.Elements(Atom + "author")).Element(Atom + "name")!.Value); // 4.1.1: or one in each entry
        Assert.Equal(ContentType, Link(feed, "self").Attribute("type")!.Value);
        Link(feed, "alternate");
        Assert.Contains("Not reviewed unless", Assert.Single(feed.Elements(Atom + "subtitle")).Value, StringComparison.Ordinal);
        foreach (var entry in entries)
        {
            CheckNames(entry);
            Link(entry, "alternate"); // 4.1.2: must be there when there is no content
            Assert.True(Moment(entry) <= Moment(feed));
            Assert.All(entry.Elements(Atom + "content"), content => Assert.Equal("html", content.Attribute("type")!.Value));
        }

        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        return entries;
    }

    public static string Address(XElement entry) => Link(entry, "alternate").Attribute("href")!.Value;

    private static void CheckNames(XElement element)
    {
        // 4.2.6: an absolute IRI; 4.2.14, 4.2.15: one title, one date of RFC 3339.
        Assert.StartsWith("urn:uuid:", Assert.Single(element.Elements(Atom + "id")).Value, StringComparison.Ordinal);
        Assert.NotEmpty(Assert.Single(element.Elements(Atom + "title")).Value);
        Assert.NotEqual(default, Moment(element));
    }

    private static DateTimeOffset Moment(XElement element) => DateTimeOffset.ParseExact(
        Assert.Single(element.Elements(Atom + "updated")).Value, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);

    private static XElement Link(XElement element, string relation)
    {
        var link = Assert.Single(element.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == relation);
        Assert.True(Uri.TryCreate(link.Attribute("href")!.Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");
        return link;
    }
}
