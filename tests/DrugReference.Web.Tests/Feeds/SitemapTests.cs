using DrugReference.Web.Feeds;

namespace DrugReference.Web.Tests.Feeds;

public sealed class SitemapTests
{
    private static readonly DateTimeOffset Changed = new(2026, 11, 22, 1, 2, 3, TimeSpan.FromHours(1));

    [Fact]
    public void ToXml_SaysWhenAPageWasChangedWhereThatIsKnown()
    {
        var map = new Sitemap("https://example.org", [("/", null), ("/drugs/a", Changed)]).ToXml();

        Assert.Equal(
            ["https://example.org/", "https://example.org/drugs/a2026-11-22T00:02:03Z"], map.Elements().Select(url => url.Value));
    }

    [Fact]
    public void ToXml_BecomesAListOfListsWhenOneMayNotHoldThePages()
    {
        var pages = Enumerable.Range(0, (2 * Sitemap.MostPages) + 1).Select(index => ($"/drugs/{index}", (DateTimeOffset?)null));
        var map = new Sitemap("https://example.org", [.. pages]);

        var index = map.ToXml();
        var parts = Enumerable.Range(1, 3).Select(number => map.PartToXml(number)!).ToList();

        Assert.Equal("sitemapindex", index.Name.LocalName);
        Assert.Equal(
            ["https://example.org/sitemap-1.xml", "https://example.org/sitemap-2.xml", "https://example.org/sitemap-3.xml"],
            index.Elements().Select(part => part.Value));
        Assert.Equal([Sitemap.MostPages, Sitemap.MostPages, 1], parts.Select(part => part.Elements().Count()));
        Assert.Equal(map.Pages.Count, parts.SelectMany(part => part.Elements()).Select(url => url.Value).Distinct().Count());
        Assert.Null(map.PartToXml(0));
        Assert.Null(map.PartToXml(4));
    }

    [Fact]
    public void PartToXml_IsNothingWhereOneListHoldsAll()
    {
        Assert.Null(new Sitemap("https://example.org", [("/", null)]).PartToXml(1));
    }
}
