using System.Diagnostics;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using DrugReference.Web.Formularies;
using DrugReference.Web.Logging;
using Microsoft.AspNetCore.Http;

namespace DrugReference.Web.Tests;

/// <summary>Alone: the runtime compiles nothing in earnest while others keep it busy with what is new.</summary>
[Collection(Alone)]
public sealed class RequestLogTests
{
    private const string Alone = "request log";

    [CollectionDefinition(Alone, DisableParallelization = true)]
    public sealed class Quiet;

    /// <summary>Once the runtime has compiled it in earnest, which it does while a portal serves.</summary>
    [Fact]
    public async Task Line_CostsNoMemory()
    {
        using var telemetry = new Telemetry(new CurrentFormulary(), TimeProvider.System);
        using var output = new LogOutput(Stream.Null);
        var log = new RequestLog(output, telemetry, new CurrentFormulary(), TimeProvider.System);
        var context = new DefaultHttpContext();
        var patience = Stopwatch.StartNew();

        while (BytesOf(1_000) > 0 && patience.Elapsed < TimeSpan.FromSeconds(20))
        {
            await Task.Delay(100);
        }

        Assert.Equal(0, BytesOf(1_000));

        long BytesOf(int requests)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var request = 0; request < requests; request++)
            {
                Assert.True(log.LogAsync(context, static _ => Task.CompletedTask).IsCompletedSuccessfully);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Theory]
    [InlineData("/health/live", "health/live")]
    [InlineData("/health/ready", "health/ready")]
    [InlineData("/health/\u001b[31m\r\n{\"@m\":\"forged\"}", "(none)")]
    [InlineData("/${jndi:ldap://127.0.0.1/a}", "(none)")]
    public async Task RequestWithoutRoute_HasANameThatNobodyChooses(string path, string name)
    {
        using var lines = new MemoryStream();
        using var telemetry = new Telemetry(new CurrentFormulary(), TimeProvider.System);
        using var output = new LogOutput(lines);
        var context = new DefaultHttpContext { Request = { Path = path, Method = "GET\r\n{}" } };

        await new RequestLog(output, telemetry, new CurrentFormulary(), TimeProvider.System).LogAsync(context, _ => Task.CompletedTask);

        output.Flush();
        var line = JsonDocument.Parse(Assert.Single(Encoding.UTF8.GetString(lines.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries))).RootElement;
        Assert.Equal((name, "(other)"), (line.GetProperty("Route").GetString(), line.GetProperty("RequestMethod").GetString()));
    }

    [Fact]
    public async Task Line_NamesTheContentAndTheRequestThatAPageShows()
    {
        using var portal = new Portal();
        await portal.GetAsync("/drugs");
        await portal.GetAsync("/drugs");

        var lines = portal.Log.Split('\n').Where(line => line.Contains("\"Route\"", StringComparison.Ordinal))
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();

        var (_, status) = await portal.GetAsync("/status");
        Assert.All(lines, line => Assert.Contains(line.GetProperty("Digest").GetString()!, status.Body!.TextContent, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Matches("^[0-9a-f]{16}$", line.GetProperty("RequestId").GetString()));
        Assert.Equal(lines.Count, lines.Select(line => line.GetProperty("RequestId").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task PrivacyPage_ShowsALineAsItIs()
    {
        using var portal = new Portal();
        await portal.GetAsync("/drugs");
        var shown = (await File.ReadAllLinesAsync(Path.Combine(Repository.Folder, "docs", "privacy.md"))).Single(line => line.StartsWith("{\"@t\"", StringComparison.Ordinal));

        var written = portal.Log.Split('\n').First(line => line.Contains("\"Route\"", StringComparison.Ordinal));

        Assert.Equal(NamesIn(written), NamesIn(shown));

        static IEnumerable<string> NamesIn(string line) => JsonDocument.Parse(line).RootElement.EnumerateObject().Select(member => member.Name);
    }

    [Fact]
    public async Task ErrorPage_ShowsWhatTheLogCallsTheRequest()
    {
        using var portal = new Portal();

        using var client = portal.FailAt("/faqs");
        using var response = await client.GetAsync(new Uri("/faqs", UriKind.Relative));

        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        var shown = page.QuerySelector("main .hint")!.TextContent;
        Assert.Matches("^Error 500, request [0-9a-f]{16}$", shown);
        Assert.Contains($"\"RequestId\":\"{shown[^16..]}\"", portal.Log, StringComparison.Ordinal);
    }
}
