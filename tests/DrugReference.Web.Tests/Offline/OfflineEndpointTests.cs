using System.Net;
using System.Text.Json;
using DrugReference.Web.Offline;

namespace DrugReference.Web.Tests.Offline;

public sealed class OfflineEndpointTests : IClassFixture<Portal>
{
    private const string Drug = "inotuzumab-ozogamicin";

    private readonly Portal _portal;

    public OfflineEndpointTests(Portal portal) => _portal = portal;

    [Fact]
    public async Task Worker_IsAScriptThatSaysWhatToKeepAndIsLookedAtAnewEachTime()
    {
        using var client = _portal.CreateClient();
        var response = await client.GetAsync(new Uri("/sw.js", UriKind.Relative));

        var copy = CopyIn(await response.Content.ReadAsStringAsync());

        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoCache);
        Assert.NotNull(response.Headers.ETag);
        Assert.Equal([Drug], Strings(copy, "drugs"));
        Assert.Contains($"drugs/{Drug}/dose", Strings(copy, "pages"));
        Assert.Equal(7, copy.GetProperty("expiresAfterDays").GetInt32());
    }

    [Fact]
    public async Task EveryPageOfTheList_IsThereAndOfItsEdition()
    {
        using var client = _portal.CreateClient();
        var copy = CopyIn(await client.GetStringAsync(new Uri("/sw.js", UriKind.Relative)));

        foreach (var path in Strings(copy, "pages"))
        {
            var html = await client.GetStringAsync(new Uri("/" + path, UriKind.Relative));
            Assert.Contains($"data-content=\"{copy.GetProperty("content").GetString()}\" data-day=\"{copy.GetProperty("day").GetString()}\"", html, StringComparison.Ordinal);
            Assert.Single(html.Split("<!--offline-->").Skip(1));
        }

        foreach (var file in copy.GetProperty("files").EnumerateArray())
        {
            var response = await client.GetAsync(new Uri("/" + file.GetProperty("path").GetString(), UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("Offline:Enabled", "false")]
    [InlineData("Offline:Withdrawn", "all")]
    public async Task SiteWithoutCopies_AnswersNothingAndLeadsNowhere(string key, string value)
    {
        using var portal = new Portal(null, (key, value));
        foreach (var path in new[] { "/sw.js", "/offline/withdrawn", "/offline" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await portal.GetAsync(path)).Response.StatusCode);
        }

        var (_, home) = await portal.GetAsync("/");
        Assert.Empty(home.QuerySelectorAll("[data-worker='/sw.js'], a[href='/offline']"));
    }

    [Fact]
    public async Task WithdrawnDrug_IsInNoCopyAndNotStillShown()
    {
        using var portal = new Portal(null, ("Offline:Withdrawn", Drug));
        using var client = portal.CreateClient();

        var copy = CopyIn(await client.GetStringAsync(new Uri("/sw.js", UriKind.Relative)));
        var still = JsonDocument.Parse(await client.GetStringAsync(new Uri("/offline/withdrawn", UriKind.Relative))).RootElement;

        Assert.Empty(Strings(copy, "drugs"));
        Assert.DoesNotContain(Strings(copy, "pages"), page => page.Contains(Drug, StringComparison.Ordinal));
        Assert.Empty(Strings(still, "drugs"));
    }

    [Fact]
    public async Task CalculatorThatIsOff_IsInNoCopy()
    {
        using var portal = new Portal(null, ("Calculator:Enabled", "false"));
        using var client = portal.CreateClient();

        var copy = CopyIn(await client.GetStringAsync(new Uri("/sw.js", UriKind.Relative)));

        Assert.Contains($"drugs/{Drug}", Strings(copy, "pages"));
        Assert.DoesNotContain($"drugs/{Drug}/dose", Strings(copy, "pages"));
    }

    [Fact]
    public async Task NewDay_IsAnotherCopy()
    {
        var clock = new MovableTime(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
        using var portal = new Portal(null) { Time = clock };
        using var client = portal.CreateClient();
        var today = CopyIn(await client.GetStringAsync(new Uri("/sw.js", UriKind.Relative)));

        clock.Now = clock.Now.AddDays(1);
        var tomorrow = CopyIn(await client.GetStringAsync(new Uri("/sw.js", UriKind.Relative)));

        Assert.Equal(("2026-11-23", "2026-11-24"), (today.GetProperty("day").GetString(), tomorrow.GetProperty("day").GetString()));
        Assert.Equal(today.GetProperty("content").GetString(), tomorrow.GetProperty("content").GetString());
    }

    [SharedFact]
    public async Task ManyMonographs_AreKeptAsFarAsFiveMegabytesGo()
    {
        using var portal = new Portal(SharedFolders.Require("corpus"));
        using var client = portal.CreateClient();
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        var worker = CopyIn(await Unpacked(await client.GetAsync(new Uri("/sw.js", UriKind.Relative))));
        var bytes = 0L;
        foreach (var path in Strings(worker, "pages"))
        {
            bytes += (await client.GetByteArrayAsync(new Uri("/" + path, UriKind.Relative))).Length;
        }

        Assert.InRange(Strings(worker, "drugs").Length, 100, 190);
        Assert.InRange(bytes, 1, KeptDrugs.MostBytes);
    }

    private sealed class MovableTime(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private static async Task<string> Unpacked(HttpResponseMessage response)
    {
        await using var stream = new System.IO.Compression.GZipStream(await response.Content.ReadAsStreamAsync(), System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    private static JsonElement CopyIn(string script)
    {
        const string Before = "const copy = ";
        var line = script.Split('\n').Single(line => line.StartsWith(Before, StringComparison.Ordinal));
        return JsonDocument.Parse(line[Before.Length..^1]).RootElement;
    }

    private static string[] Strings(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(each => each.GetString()!)];
}
