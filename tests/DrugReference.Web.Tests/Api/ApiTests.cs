using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DrugReference.Web.Tests.Api;

/// <summary>Other programs read the portal too: in the shapes that are promised, and never another drug than asked for.</summary>
public sealed class ApiTests(Portal portal) : IClassFixture<Portal>
{
    private const string Drug = "/api/drugs/inotuzumab-ozogamicin";

    [Fact]
    public async Task Program_ListsTheDrugs()
    {
        var (response, drugs) = await portal.GetJsonAsync("/api/drugs");

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var drug = Assert.Single(drugs.AsArray())!.AsObject();
        Assert.Equal(
            ["name", "slug", "brandNames", "otherNames", "class", "banned", "lastModified", "hasRegimen", "url"],
            drug.Select(member => member.Key));
        Assert.Equal(
            ("inotuzumab ozogamicin", "inotuzumab-ozogamicin", "Besponsa", true, false),
            ((string?)drug["name"], (string?)drug["slug"], (string?)drug["brandNames"]![0], (bool)drug["hasRegimen"]!, (bool)drug["banned"]!));
    }

    [Fact]
    public async Task Program_ReadsAWholeDrug()
    {
        var (_, drug) = await portal.GetJsonAsync(Drug);

        string[] sections = ["id", "kind", "title", "path", "level", "text", "html", "url"];
        Assert.All(drug["sections"]!.AsArray(), section => Assert.Equal(sections, section!.AsObject().Select(member => member.Key)));
        var dosage = drug["sections"]!.AsArray().Single(section => (string?)section!["id"] == "standard-dosage")!;
        Assert.Equal(("dosage", 3, "Dosage"), ((string?)dosage["kind"], (int)dosage["level"]!, (string?)dosage["path"]));
        Assert.Contains("0.8 mg/m²", (string?)dosage["text"], StringComparison.Ordinal);
        Assert.All(drug["faqs"]!.AsArray(), faq => Assert.NotEmpty((string)faq!["question"]!));
        Assert.All(drug["faqs"]!.AsArray(), faq => Assert.NotEmpty((string)faq!["answer"]!));
        Assert.NotEmpty(drug["notices"]!.AsArray());
        Assert.NotEmpty(drug["sources"]!.AsArray());
        Assert.NotEmpty(drug["problems"]!.AsArray());
        Assert.Null(drug["review"]);
        Assert.Matches("^[0-9a-f]{64}$", (string?)drug["digest"]);
    }

    [Fact]
    public async Task Program_ReadsOneSection()
    {
        var (_, whole) = await portal.GetJsonAsync(Drug);
        foreach (var section in whole["sections"]!.AsArray())
        {
            var (_, alone) = await portal.GetJsonAsync($"{Drug}/sections/{section!["id"]}");

            Assert.Equal(section.ToJsonString(), alone.ToJsonString());
        }
    }

    [Theory]
    [InlineData("/api/drugs/gemtuzumab-ozogamicin", "")]
    [InlineData("/api/drugs/rituximab", "")]
    [InlineData("/api/drugs/inotuzumab-ozogamicn", "inotuzumab-ozogamicin: The name is like it.")]
    [InlineData("/api/drugs/INOTUZUMAB-OZOGAMICIN", "inotuzumab-ozogamicin: The name is like it.")]
    [InlineData("/api/drugs/besponsa", "inotuzumab-ozogamicin: Besponsa: brand of inotuzumab ozogamicin")]
    [InlineData("/api/drugs/besponsa/dose", "inotuzumab-ozogamicin: Besponsa: brand of inotuzumab ozogamicin")]
    [InlineData("/api/drugs/besponsa/sections/dosage", "inotuzumab-ozogamicin: Besponsa: brand of inotuzumab ozogamicin")]
    [InlineData("/api/faqs?drug=cmc-544", "inotuzumab-ozogamicin: CMC-544: other name of inotuzumab ozogamicin")]
    [InlineData($"{Drug}/sections/standard", "standard-dosage: The id is like it.")]
    public async Task Program_IsToldWhatItMayHaveMeantAndNeverGetsAnother(string address, string suggestions)
    {
        var (response, problem) = await portal.GetJsonAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            ["type", "title", "status", "detail", "suggestions"], problem.AsObject().Select(member => member.Key));
        Assert.Equal(suggestions, string.Join(", ", problem["suggestions"]!.AsArray().Select(each => $"{each!["id"]}: {each["reason"]}")));
    }

    [Fact]
    public async Task Program_IsShownTheMainSectionsWhenNoneIsLikeTheAskedOne()
    {
        var (_, problem) = await portal.GetJsonAsync($"{Drug}/sections/xyz");

        Assert.Contains(problem["suggestions"]!.AsArray(), each => (string?)each!["id"] == "dosage");
    }

    [Theory]
    [InlineData("/api/search?q=vod", "query correction results hasMore notHeld")]
    [InlineData("/api/suggest?q=vod", "query correction results hasMore notHeld")]
    public async Task Program_Searches(string address, string members)
    {
        var (_, found) = await portal.GetJsonAsync(address);

        Assert.Equal(members, string.Join(' ', found.AsObject().Select(member => member.Key)));
        Assert.Equal("vod", (string?)found["query"]);
        var result = found["results"]!.AsArray().First(each => (string?)each!["kind"] == "section")!.AsObject();
        Assert.Equal(
            ["kind", "drug", "drugName", "banned", "id", "title", "path", "answer", "matched", "url"], result.Select(member => member.Key));
        Assert.Equal($"/drugs/inotuzumab-ozogamicin#{result["id"]}", (string?)result["url"]);
        Assert.All(result["matched"]!.AsArray(), word => Assert.Contains((string)word!, (string)result["answer"]!, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/api/search", "q=vod&limit=3&kinds=faq", """{"q":"vod","limit":3,"kinds":"faq"}""")]
    [InlineData("/api/search", "q=bespnosa+dose", """{"q":"bespnosa dose","limit":null}""")]
    [InlineData("/api/suggest", "q=ino", """{"q":"ino"}""")]
    [InlineData("/api/suggest", "", "{}")]
    [InlineData("/api/search", "limit=0&kinds=drugs", """{"limit":"0","kinds":"drugs"}""")]
    public async Task Program_FindsTheSameWhereTheTextIsSentAndStandsInNoAddress(string address, string query, string body)
    {
        var (asked, expected) = await portal.GetJsonAsync($"{address}?{query}");
        using var client = portal.CreateClient();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await client.PostAsync(new Uri(address, UriKind.Relative), content);

        Assert.Equal(asked.StatusCode, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
        var found = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        expected.AsObject().Remove("traceId");
        found.AsObject().Remove("traceId");
        Assert.Equal(expected.ToJsonString(), found.ToJsonString());
    }

    [Theory]
    [InlineData("kinds=drug", "drug")]
    [InlineData("kinds=faq", "faq")]
    [InlineData("kinds=Section,%20faq", "faq section")]
    public async Task Program_ChoosesKinds(string kinds, string expected)
    {
        var (_, found) = await portal.GetJsonAsync($"/api/search?q=inotuzumab%20liver&{kinds}");

        Assert.Equal(expected, string.Join(' ', found["results"]!.AsArray().Select(each => (string?)each!["kind"]).Distinct().Order()));
    }

    [Fact]
    public async Task Program_ChoosesHowMany()
    {
        var (_, found) = await portal.GetJsonAsync("/api/search?q=liver&limit=2");

        Assert.Equal((2, true), (found["results"]!.AsArray().Count, (bool)found["hasMore"]!));
    }

    [Theory]
    [InlineData("/api/search?q=x&limit=0", "limit")]
    [InlineData("/api/search?q=x&limit=51&kinds=drugs", "kinds limit")]
    [InlineData("/api/search?limit=1e1", "limit")]
    [InlineData("/api/faqs?page=-1", "page")]
    public async Task Program_IsToldWhichParameterIsWrong(string address, string parameters)
    {
        var (response, problem) = await portal.GetJsonAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(parameters, string.Join(' ', problem["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Program_AsksForTheDoseForm()
    {
        var (_, form) = await portal.GetJsonAsync($"{Drug}/dose");

        var fields = form["fields"]!.AsArray().ToDictionary(field => (string)field!["name"]!, field => field!);
        Assert.Equal(["label", "heightCm", "weightKg", "cycle"], fields.Values.Where(field => (bool)field["required"]!).Select(field => (string?)field["name"]));
        Assert.Equal(("figure", "cm"), ((string?)fields["heightCm"]["kind"], (string?)fields["heightCm"]["unit"]));
        Assert.Equal(["EU", "US"], fields["label"]["choices"]!.AsArray().Select(choice => (string?)choice!["id"]));
        Assert.Equal("yesNo", (string?)fields["vod"]["kind"]);
        Assert.Equal("date", (string?)fields["start"]["kind"]);
    }

    [Fact]
    public async Task Program_ReadsTheStatus()
    {
        var (_, status) = await portal.GetJsonAsync("/api/status");

        Assert.Equal((1, 1), ((int)status["counts"]!["drugs"]!, (int)status["counts"]!["regimens"]!));
        Assert.Equal((int)status["counts"]!["problems"]!, status["problems"]!.AsArray().Count);
        Assert.Matches("^[0-9a-f]{64}$", (string?)status["digest"]);
    }

    [Theory]
    [InlineData("GET", "/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/drugs", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", Drug, HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", $"{Drug}/dose", HttpStatusCode.MethodNotAllowed)]
    public async Task Program_NeverGetsAPageForAnError(string method, string address, HttpStatusCode expected)
    {
        using var client = portal.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));

        var response = await client.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal((int)expected, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("/api/drugs")]
    [InlineData("/api/search?q=vod")]
    [InlineData($"{Drug}/dose")]
    public async Task Head_IsAnsweredLikeGet(string address)
    {
        using var client = portal.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(address, UriKind.Relative));

        var response = await client.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, "application/json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }
}
