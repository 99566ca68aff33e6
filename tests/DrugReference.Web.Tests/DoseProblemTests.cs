using System.Net;
using AngleSharp.Html.Dom;

namespace DrugReference.Web.Tests;

public sealed class DoseProblemTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("height", "170,5")]
    [InlineData("height", "1e2")]
    [InlineData("height", "NaN")]
    [InlineData("height", "-1")]
    [InlineData("height", "")]
    [InlineData("height", "1.7")]
    [InlineData("height", "١٧٠")]
    [InlineData("heightUnit", null)]
    [InlineData("heightUnit", "m")]
    [InlineData("heightInches", "5")]
    [InlineData("weight", "70,5")]
    [InlineData("weight", "Infinity")]
    [InlineData("weight", "+70")]
    [InlineData("weight", "1,000")]
    [InlineData("weight", "0x46")]
    [InlineData("weight", " ")]
    [InlineData("weight", "700")]
    [InlineData("weightUnit", null)]
    [InlineData("weightPounds", "3")]
    [InlineData("ageYears", "")]
    [InlineData("ageYears", "42.555")]
    [InlineData("cycle", "0")]
    [InlineData("cycle", "1.0")]
    [InlineData("cycle", "two")]
    [InlineData("label", "UK")]
    [InlineData("label", null)]
    [InlineData("response", "maybe")]
    [InlineData("start", "11/12/2026")]
    [InlineData("start", "2026-02-30")]
    [InlineData("day8Given", "2026-11-30")]
    [InlineData("extendCycle1", "perhaps")]
    [InlineData("day", "9")]
    [InlineData("priorReductions", "3")]
    [InlineData("reductionNotTolerated", "yes")]
    [InlineData("interruptionDays", "a week")]
    [InlineData("baselineWeightKg", "7000")]
    [InlineData("lastBsaM2", "18.2")]
    [InlineData("weightSource", "guessed")]
    [InlineData("weighedOn", "yesterday")]
    [InlineData("anc", "1,5")]
    [InlineData("vod", "no idea")]
    [InlineData("infusionReaction", "severe?")]
    [InlineData("formula", "guess")]
    [InlineData("roundTo", "half")]
    public async Task BadEntry_GetsItsMessageAtTheFieldAndNoDose(string field, string? typed)
    {
        var (response, page) = await portal.PostDoseAsync((field, typed));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        var link = page.QuerySelectorAll(".error-summary a").Single(link => link.GetAttribute("href") == $"#{field}");
        var message = page.GetElementById($"{field}-problem")!;
        Assert.EndsWith(link.TextContent, message.TextContent, StringComparison.Ordinal);
        Assert.Contains(typed?.Trim() ?? "", link.TextContent, StringComparison.Ordinal);
        Assert.Null(page.GetElementById("result"));

        // Who reads or hears the field is led to its message, and a folded group is open.
        var entry = page.GetElementById(field)!;
        Assert.Contains($"{field}-problem", entry.Closest("[aria-describedby]")!.GetAttribute("aria-describedby")!, StringComparison.Ordinal);
        Assert.True(entry.Closest("details") is not { } group || group.HasAttribute("open"));
    }

    [Theory]
    [InlineData("label", "Label: ")]
    [InlineData("height", "Enter the height")]
    [InlineData("weight", "Enter the weight")]
    [InlineData("ageYears", "Enter the age")]
    [InlineData("cycle", "Enter the number of the cycle")]
    public async Task EmptyForm_AsksForEveryMissingEntry(string field, string message)
    {
        var (_, page) = await portal.PostDoseAsync(
            ("label", null), ("height", ""), ("weight", ""), ("ageYears", ""), ("cycle", ""));

        Assert.Contains(message, page.GetElementById($"{field}-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["label", "height", "weight", "ageYears", "cycle"],
            page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")![1..]));
    }

    [Fact]
    public async Task Response_IsAskedFromCycleTwoOn()
    {
        var (_, page) = await portal.PostDoseAsync(("cycle", "2"));

        Assert.Contains("from cycle 2 on the dose depends on it", page.GetElementById("response-problem")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("70", "170", "look exchanged")]
    [InlineData("67", "70", "looks like inches")]
    public async Task LikelySlip_IsNamed(string height, string weight, string slip)
    {
        var (_, page) = await portal.PostDoseAsync(("height", height), ("weight", weight));

        Assert.Contains(slip, page.Text("#height-problem"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TenThousandDigits_GetAShortMessageAndNotAnErrorPage()
    {
        var (response, page) = await portal.PostDoseAsync(("weight", new string('7', 10_000)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.InRange(page.GetElementById("weight-problem")!.TextContent.Length, 1, 200);
    }

    [Fact]
    public async Task FieldSentTwice_IsRefused()
    {
        var (_, empty) = await portal.GetAsync(DosePost.Address);
        var digest = ((IHtmlInputElement)empty.QuerySelector("input[name=digest]")!).Value;
        using var client = portal.CreateClient();
        using var form = new FormUrlEncodedContent(
        [
            new("label", "EU"), new("height", "170"), new("heightUnit", "cm"), new("weight", "70"), new("weight", "90"),
            new("weightUnit", "kg"), new("ageYears", "42"), new("cycle", "1"), new("digest", digest),
        ]);

        var response = await client.PostAsync(new Uri(DosePost.Address, UriKind.Relative), form);

        Assert.Contains("id=\"weight-problem\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownField_IsRefused()
    {
        var (_, page) = await portal.PostDoseAsync(("Weight2", "90"));

        Assert.Contains("no such field", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Null(page.GetElementById("result"));
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("text/plain", "height=170")]
    public async Task OtherBody_IsNoForm(string type, string body)
    {
        using var client = portal.CreateClient();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, type);

        var response = await client.PostAsync(new Uri(DosePost.Address, UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task ThousandsOfFields_AreABadRequest()
    {
        using var client = portal.CreateClient();
        using var form = new FormUrlEncodedContent(Enumerable.Range(0, 2_000).Select(i => KeyValuePair.Create($"f{i}", "1")));

        var response = await client.PostAsync(new Uri(DosePost.Address, UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(DosePost.Address, "digest", "0123", HttpStatusCode.Conflict)]
    [InlineData(DosePost.Address + "/answer", "digest", "0123", HttpStatusCode.Conflict)]
    [InlineData("/drugs/gemtuzumab-ozogamicin/dose", "cycle", "1", HttpStatusCode.NotFound)]
    [InlineData("/drugs/gemtuzumab-ozogamicin/dose/answer", "cycle", "1", HttpStatusCode.NotFound)]
    [InlineData("/api" + DosePost.Address, "cycle", "1", HttpStatusCode.UnsupportedMediaType)]
    public async Task AnswerWithAnErrorStatus_HoldsNoDose(string address, string field, string value, HttpStatusCode status)
    {
        var (_, empty) = await portal.GetAsync(DosePost.Address);
        using var client = portal.CreateClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["label"] = "EU",
            ["height"] = "170",
            ["heightUnit"] = "cm",
            ["weight"] = "70",
            ["weightUnit"] = "kg",
            ["ageYears"] = "42",
            ["cycle"] = "1",
            ["digest"] = ((IHtmlInputElement)empty.QuerySelector("input[name=digest]")!).Value,
            [field] = value,
        });

        var response = await client.PostAsync(new Uri(address, UriKind.Relative), form);

        Assert.Equal(status, response.StatusCode);
        Assert.DoesNotMatch(@"1\.45|0\.91|class=""dose""", await response.Content.ReadAsStringAsync());
    }
}
