using System.Net;
using System.Text;
using System.Text.Json;

namespace DrugReference.Web.Tests.Api;

/// <summary>Other programs get the answers of the page, in the shape that the interface promises.</summary>
public sealed class DoseApiTests(Portal portal) : IClassFixture<Portal>
{
    private const string Address = "/api/drugs/inotuzumab-ozogamicin/dose";

    [Theory]
    [InlineData("""{"label":"EU","heightCm":170,"weightKg":70,"cycle":1}""")]
    [InlineData("""{"label":"eu","heightCm":"170","weightKg":"70.0","cycle":"1","response":null,"vod":false,"formula":"mosteller"}""")]
    public async Task Program_GetsTheWorkedCase(string form)
    {
        var (response, answer) = await PostAsync(form);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.True(answer.GetProperty("allowed").GetBoolean());
        Assert.Equal(1.8181m, answer.GetProperty("bsaM2").GetDecimal());
        Assert.Equal([1.45m, 0.91m, 0.91m], Days(answer, "mg"));
        Assert.Equal([5.8m, 3.64m, 3.64m], Days(answer, "mL"));
        Assert.Equal([2m, 1m, 1m], Days(answer, "vials"));
        Assert.Equal([0.029m, 0.0182m, 0.0182m], Days(answer, "bagMgPerMl"));
        Assert.Equal((1.8m, 3.27m, 21), (answer.GetProperty("totalMgPerM2").GetDecimal(), answer.GetProperty("totalMg").GetDecimal(),
            answer.GetProperty("cycleLengthDays").GetInt32()));
        Assert.Equal("1.45 mg", answer.GetProperty("days")[0].GetProperty("display").GetString());
        Assert.NotEmpty(answer.GetProperty("working").EnumerateArray());
        Assert.NotEmpty(answer.GetProperty("notChecked").EnumerateArray());
        Assert.Matches("^[0-9a-f]{64}$", answer.GetProperty("digest").GetString());
    }

    [Fact]
    public async Task Program_GetsDatesAndWindows()
    {
        var (_, answer) = await PostAsync(
            """{"label":"US","heightCm":170,"weightKg":70,"cycle":2,"response":"none","start":"2026-03-09","day8Given":"2026-03-18"}""");

        var third = answer.GetProperty("days")[2];
        Assert.Equal(
            ("2026-03-24", "2026-03-24", "2026-03-25", "2026-04-06"),
            (third.GetProperty("date").GetString(), third.GetProperty("earliest").GetString(), third.GetProperty("latest").GetString(),
                answer.GetProperty("nextCycleDay1").GetString()));
    }

    [Theory]
    [InlineData("""{"label":"EU","heightCm":170,"weightKg":70,"cycle":1,"ageYears":17}""", "stop", "age", 0)]
    [InlineData("""{"label":"EU","heightCm":170,"weightKg":70,"cycle":2,"response":"CR","bilirubinXUln":1.6}""", "hold", "liver-tests", 3)]
    [InlineData("""{"label":"EU","heightCm":160,"weightKg":120,"cycle":1}""", "caution", "unusual-body-mass-index", 3)]
    public async Task Program_GetsTheFindings(string form, string severity, string rule, int days)
    {
        var (response, answer) = await PostAsync(form);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var finding = answer.GetProperty("findings").EnumerateArray().Single(found => found.GetProperty("rule").GetString() == rule);
        Assert.Equal(severity, finding.GetProperty("severity").GetString());
        Assert.Equal(severity == "caution", answer.GetProperty("allowed").GetBoolean());
        Assert.Equal(days, answer.GetProperty("days").GetArrayLength());
        Assert.Matches("^(label|assumption|unverified)$", finding.GetProperty("evidence").GetString());
    }

    [Theory]
    [InlineData("""{"label":"EU","heightCm":170,"weightKg":"70,5","cycle":1}""", "weightKg")]
    [InlineData("""{"label":"EU","heightCm":1.7e2,"weightKg":70,"cycle":1}""", "heightCm")]
    [InlineData("""{"label":"EU","heightCm":170,"weightKg":-70,"cycle":1}""", "weightKg")]
    [InlineData("""{"label":"EU","heightCm":170,"weightKg":true,"cycle":1}""", "weightKg")]
    [InlineData("""{"label":"EU","heightCm":170,"weightKg":70,"cycle":2}""", "response")]
    [InlineData("""{"label":"EU","heightCm":170,"weightKg":70,"cycle":1,"name":"x"}""", "name")]
    [InlineData("""{"label":"EU","heightCm":70,"weightKg":170,"cycle":1}""", "heightCm weightKg")]
    [InlineData("{}", "cycle heightCm label weightKg")]
    public async Task Program_IsToldWhichFieldIsWrong(string form, string fields)
    {
        var (response, problem) = await PostAsync(form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(fields, string.Join(' ', problem.GetProperty("errors").EnumerateObject()
            .Select(field => field.Name).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("""{"cycle":1,"cycle":2}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"cycle":[1]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"cycle":{"a":1}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"digest":"0123"}""", HttpStatusCode.Conflict)]
    [InlineData("""{"label":"\ud800"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"\ud800":1}""", HttpStatusCode.BadRequest)]
    public async Task Program_IsToldWhatIsWrongWithTheWhole(string form, HttpStatusCode expected)
    {
        var (response, problem) = await PostAsync(form);

        Assert.Equal(expected, response.StatusCode);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }

    [Theory]
    [InlineData("""{"label":"EU","heightCm":170,"weightKg":70,"cycle":1,"digest":null}""")]
    [InlineData("""{"label":"EU","heightCm":170,"weightKg":70,"cycle":1,"digest":""}""")]
    public async Task Program_NeedsNoDigest(string form) => Assert.Equal(HttpStatusCode.OK, (await PostAsync(form)).Response.StatusCode);

    /// <summary>A program that is asked for pounds might send them under kg.</summary>
    [Theory]
    [InlineData("""{"label":"EU","heightCm":170,"weightUnit":"lb","weight":154,"cycle":1}""", "weight weightUnit")]
    [InlineData("""{"label":"EU","heightCm":170,"weightKg":70,"weightUnit":"lb","cycle":1}""", "weightUnit")]
    public async Task Program_ChoosesNoUnit(string form, string fields)
    {
        var (response, problem) = await PostAsync(form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(fields, string.Join(' ', problem.GetProperty("errors").EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("/api/drugs/gemtuzumab-ozogamicin/dose", "application/json", HttpStatusCode.NotFound)]
    [InlineData(Address, "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/api/drugs/nothing/dose", "application/json", HttpStatusCode.NotFound)]
    public async Task Program_NeverGetsAnotherDrugOrFormat(string address, string type, HttpStatusCode expected)
    {
        var (response, problem) = await PostAsync("{}", address, type);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal((int)expected, problem.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Calculator_AnswersNoProgramWhereItIsSwitchedOff()
    {
        using var off = new Portal(null, ("Calculator:Enabled", "false"));
        using var client = off.CreateClient();

        using var response = await client.PostAsync(Address, new StringContent("{}", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    /// <summary>Promise P03: what is no number is refused at its field, and nothing breaks.</summary>
    [Fact]
    public async Task Program_NeverBreaksTheServerWithANumber()
    {
        var random = new Random(3);
        string[] parts = ["9", "0", ".", ",", "e", "-", "NaN", "∞", "٧", "\0", "\ud83d\ude00", " ", "'", "1e400", "Infinity", "0x"];
        for (var number = 0; number < 2_000; number++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, number % 50 == 0 ? 5_000 : 8)).Select(_ => parts[random.Next(parts.Length)]));
            var form = JsonSerializer.Serialize(new Dictionary<string, object>
            {
                ["label"] = "EU",
                ["heightCm"] = 170,
                ["cycle"] = 1,
                ["weightKg"] = "x" + text,
            });

            var (response, problem) = await PostAsync(form);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal("weightKg", Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
        }
    }

    private static IEnumerable<decimal> Days(JsonElement answer, string figure) =>
        answer.GetProperty("days").EnumerateArray().Select(day => day.GetProperty(figure).GetDecimal());

    private async Task<(HttpResponseMessage Response, JsonElement Answer)> PostAsync(
        string form, string address = Address, string type = "application/json")
    {
        using var client = portal.CreateClient();
        using var content = new StringContent(form, Encoding.UTF8, type);
        var response = await client.PostAsync(new Uri(address, UriKind.Relative), content);
        return (response, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }
}
