using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DrugReference.Web.Tests.Api;

/// <summary>The OpenAPI document says what the interface does: every example in it is sent, every answer held against its schema.</summary>
public sealed class OpenApiTests(Portal portal) : IClassFixture<Portal>
{
    private const string Address = "/openapi/v1.json";

    /// <summary>Readable in a review: indented, with ² as itself.</summary>
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Document_IsTheApprovedOne()
    {
        var approved = Path.Combine(Repository.Folder, "tests", "DrugReference.Web.Tests", "Api", "openapi.approved.json");
        var (_, document) = await portal.GetJsonAsync(Address);
        var text = document.ToJsonString(Readable) + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE") is "1")
        {
            await File.WriteAllTextAsync(approved, text);
        }

        Assert.Equal(await File.ReadAllTextAsync(approved), text);
    }

    [Fact]
    public async Task Document_IsOpenApi31AndNamesNoHost()
    {
        using var client = portal.CreateClient();
        client.DefaultRequestHeaders.Host = "elsewhere.example.org";

        var text = await client.GetStringAsync(new Uri(Address, UriKind.Relative));

        Assert.StartsWith("3.1.", (string?)JsonNode.Parse(text)!["openapi"], StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryExample_IsAnsweredAsTheDocumentSays()
    {
        var (_, document) = await portal.GetJsonAsync(Address);
        var operations = (
            from path in document["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            select (Path: path.Key, Method: operation.Key, Operation: operation.Value!)).ToList();
        Assert.Equal(11, operations.Count);
        foreach (var (path, method, operation) in operations)
        {
            using var request = Request(path, method, operation);
            using var client = portal.CreateClient();

            var response = await client.SendAsync(request);

            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{method} {request.RequestUri} answered {response.StatusCode}");
            var schema = operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
            Assert.Empty(new SchemaCheck(document).Problems(schema, JsonNode.Parse(await response.Content.ReadAsStringAsync())));
        }
    }

    [Theory]
    [InlineData("/api/drugs/{slug}", "get", "/api/drugs/nothing", null, 404)]
    [InlineData("/api/search", "get", "/api/search?limit=x", null, 400)]
    [InlineData("/api/drugs/{slug}/dose", "post", "/api/drugs/inotuzumab-ozogamicin/dose", "{}", 400)]
    [InlineData("/api/drugs/{slug}/dose", "post", "/api/drugs/inotuzumab-ozogamicin/dose", """{"digest":"0"}""", 409)]
    public async Task EveryProblem_IsAsTheDocumentSays(string path, string method, string address, string? body, int status)
    {
        var (_, document) = await portal.GetJsonAsync(Address);
        using var client = portal.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), new Uri(address, UriKind.Relative));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");

        var response = await client.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
        var schema = document["paths"]![path]![method]!["responses"]![$"{status}"]!["content"]!["application/problem+json"]!["schema"]!;
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        problem.AsObject().Remove("traceId");
        Assert.Empty(new SchemaCheck(document).Problems(schema, problem));
    }

    [Fact]
    public async Task Reader_FindsEveryOperationAndShapeOnThePage()
    {
        var (_, document) = await portal.GetJsonAsync(Address);
        var (_, page) = await portal.GetAsync("/api");

        var ids = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => (string)operation.Value!["operationId"]!);
        Assert.All(ids, id => Assert.NotNull(page.GetElementById(id)));
        Assert.All(document["components"]!["schemas"]!.AsObject(), schema => Assert.NotNull(page.GetElementById($"schema-{schema.Key}")));
        Assert.All(page.QuerySelectorAll("main a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.DoesNotContain(page.QuerySelectorAll("script, link, img"), element =>
            (element.GetAttribute("src") ?? element.GetAttribute("href") ?? "").StartsWith("http", StringComparison.Ordinal));
    }

    private static HttpRequestMessage Request(string path, string method, JsonNode operation)
    {
        var query = new List<string>();
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            var value = Uri.EscapeDataString(parameter!["example"]!.ToString());
            if ((string?)parameter["in"] == "path")
            {
                path = path.Replace($"{{{parameter["name"]}}}", value, StringComparison.Ordinal);
            }
            else
            {
                query.Add($"{parameter["name"]}={value}");
            }
        }

        return new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), new Uri($"{path}?{string.Join('&', query)}", UriKind.Relative))
        {
            Content = operation["requestBody"]?["content"]!["application/json"]!["example"] is { } body
                ? new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json")
                : null,
        };
    }
}
