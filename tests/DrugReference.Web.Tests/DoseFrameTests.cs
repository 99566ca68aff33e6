using AngleSharp.Html.Dom;

namespace DrugReference.Web.Tests;

/// <summary>What stands around the dose form is kept; what was entered never is.</summary>
public sealed class DoseFrameTests
{
    [Fact]
    public async Task FormAfterAnother_HoldsNothingOfTheOther()
    {
        using var portal = new Portal();
        var (_, first) = await portal.PostDoseAsync(("height", "171"), ("weight", "71"), ("cycle", "999"));
        var (_, second) = await portal.PostDoseAsync();
        var (_, third) = await portal.PostDoseAsync();
        var (_, empty) = await portal.GetAsync(DosePost.Address);

        Assert.Equal("Error: Dose of inotuzumab ozogamicin – DrugReference", first.Title);
        Assert.Equal("171", ((IHtmlInputElement)first.GetElementById("height")!).Value);
        Assert.NotNull(first.QuerySelector(".error-summary"));
        Assert.Equal("Doses of inotuzumab ozogamicin – DrugReference", second.Title);
        Assert.Equal(("170", "70"), (Typed(second, "height"), Typed(second, "weight")));
        Assert.Equal(["1.45 mg", "0.91 mg", "0.91 mg"], second.Texts(".dose"));
        Assert.Null(second.QuerySelector(".error-summary"));
        Assert.Equal(second.QuerySelector("form#dose-form")!.OuterHtml, third.QuerySelector("form#dose-form")!.OuterHtml);
        Assert.Equal("Dose of inotuzumab ozogamicin – DrugReference", empty.Title);
        Assert.Equal(("", ""), (Typed(empty, "height"), Typed(empty, "weight")));
        Assert.Null(empty.GetElementById("result"));
        foreach (var page in new[] { second, third, empty })
        {
            Assert.DoesNotContain("171", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Form_IsAPageToBeFoundBy_ItsResultIsNot()
    {
        using var portal = new Portal();
        for (var time = 0; time < 2; time++)
        {
            var (_, result) = await portal.PostDoseAsync();
            var (_, form) = await portal.GetAsync(DosePost.Address);

            Assert.NotNull(result.QuerySelector("meta[name=robots][content=noindex]"));
            Assert.Null(result.QuerySelector("link[rel=canonical]"));
            Assert.Null(form.QuerySelector("meta[name=robots]"));
            Assert.NotNull(form.QuerySelector("link[rel=canonical]"));
        }
    }

    [Fact]
    public async Task NextDay_StandsOnThePage()
    {
        var clock = new MovedClock();
        using var portal = new Portal(null) { Time = clock };
        var (_, today) = await portal.PostDoseAsync();

        clock.Now = clock.Now.AddDays(1);
        var (_, tomorrow) = await portal.PostDoseAsync();

        Assert.Equal("2026-11-22", today.DocumentElement.GetAttribute("data-day"));
        Assert.Equal("2026-11-23", tomorrow.DocumentElement.GetAttribute("data-day"));
    }

    /// <summary>Each letter case of an address has a frame of its own, more of them than are kept.</summary>
    [Fact]
    public async Task ManyAddresses_AreAllAnswered()
    {
        using var portal = new Portal();
        for (var address = 0; address < 300; address++)
        {
            var (_, page) = await portal.GetAsync($"/{Cased("drugs", address)}/inotuzumab-ozogamicin/{Cased("dose", address >> "drugs".Length)}");

            Assert.NotNull(page.GetElementById("dose-form"));
        }
    }

    private static string Cased(string word, int bits) =>
        string.Concat(word.Select((letter, at) => ((bits >> at) & 1) == 1 ? char.ToUpperInvariant(letter) : letter));

    private static string Typed(IHtmlDocument page, string field) => ((IHtmlInputElement)page.GetElementById(field)!).Value;

    private sealed class MovedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
