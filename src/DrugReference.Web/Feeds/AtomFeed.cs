using System.Xml.Linq;
using DrugReference.Rendering;

namespace DrugReference.Web.Feeds;

/// <summary>Changes as an Atom feed (RFC 4287).</summary>
/// <param name="Id">Stable, and the same at every replica.</param>
/// <param name="Title">What the feed is about.</param>
/// <param name="Path">Its own path.</param>
/// <param name="Page">Path of the page that it belongs to.</param>
internal sealed record AtomFeed(string Id, string Title, string Path, string Page)
{
    public const string ContentType = "application/atom+xml";

    /// <summary>The feed is read elsewhere: what every page says at its end must come along.</summary>
    private const string Caution = "For healthcare professionals. Not reviewed unless the drug's page says by whom and when. "
        + "An entry is the text of its day: read the page, and check against the label that applies to you.";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <param name="root">What stands before the paths.</param>
    /// <param name="loadedAt">Stands for the date of a feed without an entry.</param>
    public XElement With(IReadOnlyList<ChangeEntry> entries, string root, DateTimeOffset loadedAt) => new(
        Atom + "feed",
        new XAttribute(XNamespace.Xml + "lang", "en-GB"),
        new XAttribute(XNamespace.Xml + "base", root + "/"),
        new XElement(Atom + "id", Id),
        new XElement(Atom + "title", Title),
        new XElement(Atom + "subtitle", Caution),
        Updated(entries is [] ? loadedAt : entries.Max(entry => entry.At)),
        new XElement(Atom + "author", new XElement(Atom + "name", "DrugReference")),
        Link("self", ContentType, root + Path),
        Link("alternate", "text/html", root + Page),
        entries.Select(entry => Entry(entry, root)));

    private static XElement Entry(ChangeEntry entry, string root) => new(
        Atom + "entry",
        new XElement(Atom + "id", entry.Id),
        new XElement(Atom + "title", entry.Title),
        Updated(entry.At),
        entry.Kind is { } kind ? new XElement(Atom + "category", new XAttribute("term", ChangeWord.Of(kind))) : null,
        Link("alternate", "text/html", root + entry.Path),
        entry.Html.Length > 0
            ? new XElement(
                Atom + "content", new XAttribute("type", "html"), Display.LinkedTo(root + entry.Path.Split('#')[0], entry.Html))
            : null);

    private static XElement Updated(DateTimeOffset moment) => new(Atom + "updated", Display.Iso(moment));

    private static XElement Link(string relation, string type, string address) => new(
        Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));
}
