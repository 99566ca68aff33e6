using System.Net;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Offline;
using DrugReference.Rendering.Dosing;

namespace DrugReference.Web.Tests.Offline;

public sealed class DoseCopyEndpointTests(Portal portal) : IClassFixture<Portal>
{
    private const string Slug = "inotuzumab-ozogamicin";
    private static readonly DateTimeOffset CopiedAt = new(2026, 11, 20, 8, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Copy_IsOfTheContentThatServes()
    {
        var copy = await CopyAsync(portal);

        Assert.Equal(copy.Digest, await DigestAsync(portal));
        Assert.Equal("inotuzumab ozogamicin", copy.Find(Slug)!.Name);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.GetAsync("/offline/0000/doses.json")).Response.StatusCode);
    }

    [Fact]
    public async Task Copy_IsNotHandedOutWhereTheCalculatorIsOff()
    {
        var digest = await DigestAsync(portal);
        using var off = new Portal(null, ("Calculator:Enabled", "false"));

        var (response, _) = await off.GetAsync($"/offline/{digest}/doses.json");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData(Slug, "2026-11-19", "held until Thu 19 Nov 2026")]
    [InlineData("another-drug", "2027-01-31", "holds no dosing rules of this drug")]
    public async Task Form_GetsNoDoseOnceTheReviewIsOverOrOfAnotherDrug(string slug, string until, string words)
    {
        var copy = await CopyAsync(portal);
        var review = new Review("A pharmacist", new DateOnly(2026, 1, 31), DateOnly.ParseExact(until, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        var reviewed = copy with { Drugs = [.. copy.Drugs.Select(drug => drug with { Review = review })] };

        var html = Form(reviewed, slug).ToHtml().ToString();

        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Contains("Offline copy of", html, StringComparison.Ordinal);
        Assert.DoesNotContain("plan-doses", html, StringComparison.Ordinal);
        Assert.Null(Form(reviewed, slug).ToCalendar());
    }

    [Fact]
    public async Task Form_GetsTheDosesOnTheLastDayOfTheReview()
    {
        var copy = await CopyAsync(portal);
        var review = new Review("A pharmacist", new DateOnly(2026, 1, 31), new DateOnly(2026, 11, 20));

        var html = Form(copy with { Drugs = [copy.Find(Slug)! with { Review = review }] }, Slug).ToHtml().ToString();

        Assert.Contains("1.45", html, StringComparison.Ordinal);
        Assert.Contains("reviewed by A pharmacist", html, StringComparison.Ordinal);
    }

    private static OfflineForm Form(DoseCopy copy, string slug) => new(
        copy, "/", slug,
        [("label", "EU"), ("heightCm", "170"), ("weightKg", "70"), ("ageYears", "42"), ("cycle", "1"), ("digest", copy.Digest)],
        CopiedAt, CopiedAt);

    private static async Task<string> DigestAsync(Portal portal)
    {
        var (_, page) = await portal.GetAsync(DosePost.Address);
        return page.QuerySelector("#dose-form [name=digest]")!.GetAttribute("value")!;
    }

    private static async Task<DoseCopy> CopyAsync(Portal portal)
    {
        using var client = portal.CreateClient();
        return DoseCopy.Read(await client.GetByteArrayAsync(new Uri($"/offline/{await DigestAsync(portal)}/doses.json", UriKind.Relative)));
    }
}
