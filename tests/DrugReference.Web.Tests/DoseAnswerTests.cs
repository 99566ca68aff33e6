using System.Net;
using System.Text.RegularExpressions;

namespace DrugReference.Web.Tests;

/// <summary>What the script of the dose page asks: the answer of the page to the same form, and nothing else.</summary>
public sealed partial class DoseAnswerTests(Portal portal) : IClassFixture<Portal>
{
    private const string Alone = "/answer";

    [Theory]
    [InlineData("cycle", "1", HttpStatusCode.OK, "#result .dose")]
    [InlineData("start", "2026-11-23", HttpStatusCode.OK, "#result .calendar-form")]
    [InlineData("bilirubinXUln", "2", HttpStatusCode.OK, "#result .callout-hold")]
    [InlineData("cycle", "2", HttpStatusCode.OK, ".error-summary [href='#response']")]
    [InlineData("weight", "39", HttpStatusCode.OK, "#result #doubts-title")]
    [InlineData("weight", "<b>7,5</b>", HttpStatusCode.OK, ".error-summary [href='#weight']")]
    [InlineData("weight2", "90", HttpStatusCode.OK, ".error-summary")]
    [InlineData("digest", "0123", HttpStatusCode.Conflict, ".error-summary [href='#calculate']")]
    public async Task Script_GetsTheAnswerOfThePageAndNothingElse(string field, string value, HttpStatusCode status, string shown)
    {
        var (whole, page) = await portal.PostDoseAsync((field, value));
        var (response, answer) = await portal.PostDoseAsync([(field, value)], Alone);

        Assert.Equal([status, status], [whole.StatusCode, response.StatusCode]);
        Assert.NotNull(answer.QuerySelector(shown));
        var alone = Assert.Single(answer.Body!.Children);
        Assert.Equal(Written(page.QuerySelector("#result, .error-summary")!), Written(alone));
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SwitchedOff_SaysWhyInThePlaceOfADose()
    {
        using var off = new Portal(null, ("Calculator:Enabled", "false"));

        var (response, answer) = await off.PostDoseAsync([], Alone);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("switched off by this site", answer.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Null(answer.GetElementById("result"));
    }

    [Fact]
    public async Task OtherDrug_HasNoAnswer()
    {
        var (response, page) = await portal.PostAsync("/drugs/adrenaline/dose/answer", new Dictionary<string, string> { ["cycle"] = "1" });

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(page.QuerySelectorAll("#result, .error-summary"));
    }

    /// <summary>An address that is opened is none: figures of a patient would have to stand in it.</summary>
    [Fact]
    public async Task Answer_IsNeverAPage()
    {
        var (response, page) = await portal.GetAsync(DosePost.Address + Alone);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.NotNull(page.QuerySelector("h1"));
    }

    /// <summary>Without the minute of the calculation, and the blanks of one page and another.</summary>
    private static string Written(AngleSharp.Dom.IElement answer)
    {
        answer.QuerySelector(".plan-end time")?.Remove();
        return Blanks().Replace(answer.OuterHtml, " ");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
