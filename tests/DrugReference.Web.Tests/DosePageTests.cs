using System.Net;
using AngleSharp.Html.Dom;

namespace DrugReference.Web.Tests;

public sealed class DosePageTests(Portal portal) : IClassFixture<Portal>
{
    private const string Address = "/drugs/inotuzumab-ozogamicin/dose";

    /// <summary>Label doses times the body surface area by Mosteller, rounded half up to 0.01 mg.</summary>
    [Theory]
    [InlineData("1", "", "EU", "1.45 mg|0.91 mg|0.91 mg")]
    [InlineData("2", "cr", "EU", "0.91 mg|0.91 mg|0.91 mg")]
    [InlineData("2", "cri", "US", "0.91 mg|0.91 mg|0.91 mg")]
    [InlineData("2", "none", "US", "1.45 mg|0.91 mg|0.91 mg")]
    public async Task Reader_GetsTheDosesOfTheCycle(string cycle, string response, string label, string doses)
    {
        var (_, page) = await PostAsync(("Cycle", cycle), ("ResponseId", response), ("LabelId", label));

        Assert.Equal(doses, string.Join('|', Texts(page, ".dose")));
        Assert.Contains("1.8181 m²", Text(page, ".plan-basis"), StringComparison.Ordinal);
        Assert.Contains("Mosteller", Text(page, ".plan-basis"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reader_GetsDatesTheWorkingAndWhatWasNotChecked()
    {
        var (response, page) = await PostAsync(("Cycle", "1"), ("Start", "2026-11-23"));

        Assert.Equal(
            ["2026-11-23", "2026-11-30", "2026-12-07"],
            page.QuerySelectorAll(".plan-doses time").Select(time => time.GetAttribute("datetime")));
        Assert.Contains(Texts(page, ".plan-facts time"), text => text.Contains("14 Dec 2026", StringComparison.Ordinal));
        Assert.Contains("0.8 mg/m² × 1.8181 m² = 1.45448", Text(page, ".working"), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".not-checked li"));
        Assert.Contains("reviewed by nobody yet", Text(page, ".plan-end"), StringComparison.Ordinal);
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4", "none")]
    [InlineData("7", "cr")]
    public async Task Stop_ShowsNoDose(string cycle, string response)
    {
        var (_, page) = await PostAsync(("Cycle", cycle), ("ResponseId", response));

        Assert.NotNull(page.QuerySelector(".callout-stop"));
        Assert.Empty(page.QuerySelectorAll(".dose"));
    }

    [Theory]
    [InlineData("Height", "170,5")]
    [InlineData("Height", "1e2")]
    [InlineData("Height", "NaN")]
    [InlineData("Height", "-1")]
    [InlineData("Height", "")]
    [InlineData("Height", "1.7")]
    [InlineData("Height", "١٧٠")]
    [InlineData("Weight", "70,5")]
    [InlineData("Weight", "Infinity")]
    [InlineData("Weight", "+70")]
    [InlineData("Weight", "1,000")]
    [InlineData("Weight", "0x46")]
    [InlineData("Weight", " ")]
    [InlineData("Weight", "700")]
    [InlineData("Cycle", "0")]
    [InlineData("Cycle", "1.0")]
    [InlineData("Cycle", "two")]
    [InlineData("Start", "11/12/2026")]
    [InlineData("Start", "2026-02-30")]
    [InlineData("FormulaId", "guess")]
    [InlineData("LabelId", "UK")]
    [InlineData("ResponseId", "cr")]
    public async Task BadEntry_GetsItsMessageAtTheFieldAndNoDose(string field, string typed)
    {
        var (response, page) = await PostAsync(("Cycle", "1"), (field, typed));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        var link = page.QuerySelectorAll(".error-summary a").Single(link => link.GetAttribute("href") == $"#{field}");
        Assert.NotNull(page.GetElementById(field));
        Assert.Contains(link.TextContent, page.GetElementById($"{field}-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".plan"));
    }

    [Fact]
    public async Task TenThousandDigits_GetAMessageAndNotAnErrorPage()
    {
        var (response, page) = await PostAsync(("Weight", new string('7', 10_000)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(page.GetElementById("Weight-problem"));
    }

    [Fact]
    public async Task FieldSentTwice_IsRefused()
    {
        using var client = portal.CreateClient();
        using var form = new FormUrlEncodedContent(
            [new("Height", "170"), new("Weight", "70"), new("Weight", "90"), new("Cycle", "1"), new("LabelId", "EU"), new("FormulaId", "mosteller")]);

        var response = await client.PostAsync(new Uri(Address, UriKind.Relative), form);

        Assert.Contains("Weight-problem", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_StayInTheFormAndNeverInAnAddress()
    {
        var (response, page) = await PostAsync(("Height", "171.5"));

        Assert.Equal("171.5", ((IHtmlInputElement)page.GetElementById("Height")!).Value);
        Assert.Equal(string.Empty, response.RequestMessage!.RequestUri!.Query);
        Assert.Empty(page.QuerySelectorAll("a[href*='171.5']"));
    }

    [Fact]
    public async Task EmptyForm_AsksForEveryMissingEntry()
    {
        var (_, page) = await portal.PostAsync(Address, new Dictionary<string, string>());

        foreach (var field in new[] { "Height", "Weight", "Cycle", "FormulaId" })
        {
            Assert.NotNull(page.GetElementById($"{field}-problem"));
        }
    }

    private async Task<(HttpResponseMessage Response, IHtmlDocument Page)> PostAsync(params (string Field, string Value)[] entries)
    {
        var form = new Dictionary<string, string>
        {
            ["Height"] = "170",
            ["Weight"] = "70",
            ["Cycle"] = "1",
            ["LabelId"] = "EU",
            ["FormulaId"] = "mosteller",
        };
        foreach (var (field, value) in entries)
        {
            form[field] = value;
        }

        return await portal.PostAsync(Address, form);
    }

    private static IEnumerable<string> Texts(IHtmlDocument page, string selector) =>
        page.QuerySelectorAll(selector).Select(element => element.TextContent.Replace('\u00A0', ' '));

    private static string Text(IHtmlDocument page, string selector) => string.Join(' ', Texts(page, selector));
}
