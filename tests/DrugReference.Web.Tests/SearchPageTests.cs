using System.Net;

namespace DrugReference.Web.Tests;

public sealed class SearchPageTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("inotuzumab")]
    [InlineData("inotu")]
    [InlineData("Besponsa")]
    [InlineData("CMC-544")]
    [InlineData("ozogamacin")]
    public async Task Reader_FindsTheDrugByAnyOfItsNames(string name)
    {
        var (_, page) = await portal.GetAsync($"/search?q={Uri.EscapeDataString(name)}");

        var drug = page.QuerySelector("#found-drugs + .results a");
        Assert.Equal("/drugs/inotuzumab-ozogamicin", drug?.GetAttribute("href"));
        Assert.DoesNotContain("ozogamacin", drug!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("besponsa contraindications", "#contraindications")]
    [InlineData("VOD", "#")]
    [InlineData("sinusoidal obstruction", "#")]
    [InlineData("kidney", "#")]
    public async Task Reader_FindsThePassageWithWhatMatchedMarked(string text, string anchor)
    {
        var (_, page) = await portal.GetAsync($"/search?q={Uri.EscapeDataString(text)}");

        var first = page.QuerySelector("#found-passages + .results .result");
        Assert.NotNull(first);
        Assert.Contains(anchor, first.QuerySelector("h3 a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("#found-passages + .results mark"));
    }

    [Theory]
    [InlineData("gemtuzumab dose")]
    [InlineData("rituximab")]
    [InlineData("xyzzy")]
    public async Task Reader_IsToldThatItIsNotInThisFormulary(string text)
    {
        var (_, page) = await portal.GetAsync($"/search?q={Uri.EscapeDataString(text)}");

        if (page.QuerySelector(".results") is null)
        {
            Assert.Contains("Not in this formulary.", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        }
        else
        {
            // A passage that warns of the other drug may be found; the other drug is never offered.
            Assert.Null(page.QuerySelector("#found-drugs"));
        }
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"\" OR *")]
    [InlineData("title:x")]
    [InlineData("a* NOT b")]
    [InlineData("NEAR(a b)")]
    [InlineData("'; DROP TABLE Drugs; --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u0000\u0001")]
    [InlineData("💊 \ud800")]
    [InlineData("%")]
    public async Task AnyText_MayBeTyped(string text)
    {
        var address = $"/search?q={string.Concat(text.Select(character => $"%{(int)character & 0xFF:X2}"))}";

        var (response, page) = await portal.GetAsync(address);
        var (faqs, _) = await portal.GetAsync(address.Replace("/search", "/faqs", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, faqs.StatusCode);
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task LongText_IsCutAndTheReaderIsTold()
    {
        var (response, page) = await portal.GetAsync($"/search?q={string.Join('+', Enumerable.Range(1, 40).Select(word => $"w{word}"))}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Only the first", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
