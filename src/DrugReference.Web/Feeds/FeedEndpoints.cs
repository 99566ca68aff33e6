using DrugReference.Data;
using DrugReference.Rendering;
using DrugReference.Web.Api;
using DrugReference.Web.Hosting;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Feeds;

/// <summary>What other programs read of the portal beside its pages: feeds of changes, sitemap, robots, description of the search.</summary>
internal static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        var feeds = app.MapGroup(string.Empty).ExcludeFromDescription();
        feeds.MapMethods("/changes.atom", ApiRoutes.Reading, AnswerChangesAsync);
        feeds.MapMethods("/drugs/{slug}/changes.atom", ApiRoutes.Reading, AnswerDrugAsync);
        feeds.MapMethods("/sitemap.xml", ApiRoutes.Reading, AnswerSitemapAsync);
        feeds.MapMethods("/sitemap-{number:int}.xml", ApiRoutes.Reading, AnswerPartAsync);
        feeds.MapMethods("/opensearch.xml", ApiRoutes.Reading, (HttpContext context, IOptions<SiteOptions> site) =>
            XmlAnswer.Of(OpenSearch.Description(SiteRoot.WholeOf(site.Value, context)), OpenSearch.ContentType));
        feeds.MapMethods("/robots.txt", ApiRoutes.Reading, (HttpContext context, IOptions<SiteOptions> site) => Results.Text(
            $"User-agent: *\nDisallow: /search\nDisallow: /api\nSitemap: {SiteRoot.WholeOf(site.Value, context)}/sitemap.xml\n"));
    }

    private static async Task<IResult> AnswerChangesAsync(
        HttpContext context, Formulary formulary, IOptions<SiteOptions> site, CancellationToken cancellationToken)
    {
        var entries = await ChangeList.OfAllAsync(formulary, cancellationToken);
        return Answer("DrugReference: changes", "/changes.atom", "/changes", entries, context, formulary, site.Value);
    }

    private static async Task<IResult> AnswerDrugAsync(
        string slug, HttpContext context, Formulary formulary, IOptions<SiteOptions> site, CancellationToken cancellationToken) =>
        await ChangeList.OfDrugAsync(formulary, slug, cancellationToken) is var (name, entries)
            ? Answer(
                $"{Display.Capitalised(name)}: changes", $"/drugs/{slug}/changes.atom", entries[0].Path.Split('#')[0],
                entries, context, formulary, site.Value)
            : Results.NotFound();

    /// <summary>The feeds of two sites are two feeds, as far as the sites say where they are.</summary>
    private static IResult Answer(
        string title, string path, string page, IReadOnlyList<ChangeEntry> entries, HttpContext context, Formulary formulary,
        SiteOptions site)
    {
        var feed = new AtomFeed(ChangeEntry.UrnOf("feed", site.Root, path), title, path, page);
        return XmlAnswer.Of(feed.With(entries, SiteRoot.WholeOf(site, context), formulary.LoadedAt), AtomFeed.ContentType);
    }

    private static async Task<IResult> AnswerSitemapAsync(
        HttpContext context, Formulary formulary, IOptions<SiteOptions> site, IOptions<CalculatorOptions> calculator,
        CancellationToken cancellationToken)
    {
        var map = await MapAsync(SiteRoot.WholeOf(site.Value, context), formulary, calculator.Value, cancellationToken);
        return XmlAnswer.Of(map.ToXml(), Sitemap.ContentType);
    }

    private static async Task<IResult> AnswerPartAsync(
        int number, HttpContext context, Formulary formulary, IOptions<SiteOptions> site, IOptions<CalculatorOptions> calculator,
        CancellationToken cancellationToken)
    {
        var map = await MapAsync(SiteRoot.WholeOf(site.Value, context), formulary, calculator.Value, cancellationToken);
        return map.PartToXml(number) is { } part ? XmlAnswer.Of(part, Sitemap.ContentType) : Results.NotFound();
    }

    private static async Task<Sitemap> MapAsync(
        string root, Formulary formulary, CalculatorOptions calculator, CancellationToken cancellationToken)
    {
        var drugs = await formulary.ListDrugsAsync(cancellationToken);
        return new Sitemap(root,
        [
            ("/", null), ("/drugs", null), ("/faqs", null), ("/changes", null),
            .. drugs.Select(drug => ($"/drugs/{drug.Slug}", drug.LastModified)),
            .. drugs.Where(drug => drug.HasRegimen && calculator.IsEnabled)
                .Select(drug => ($"/drugs/{drug.Slug}/dose", (DateTimeOffset?)null)),
        ]);
    }
}
