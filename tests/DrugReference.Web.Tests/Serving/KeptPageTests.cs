using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DrugReference.Web.Formularies;
using DrugReference.Web.Serving;
using Microsoft.Extensions.DependencyInjection;

namespace DrugReference.Web.Tests.Serving;

/// <summary>Pages and answers that are kept as bytes: always those of the content that serves, and nobody else's.</summary>
public sealed partial class KeptPageTests(Portal portal) : IClassFixture<Portal>
{
    public static TheoryData<string> Kept =>
    [
        "/", "/drugs", "/drugs/inotuzumab-ozogamicin", "/faqs", "/changes", "/api", "/api/drugs", "/api/drugs/inotuzumab-ozogamicin",
        "/api/drugs/inotuzumab-ozogamicin/sections/dosage", "/api/drugs/inotuzumab-ozogamicin/dose", "/api/faqs", "/openapi/v1.json",
    ];

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Reader_GetsTheSameBytesInEachCoding(string address)
    {
        var plain = await SendAsync(address);
        var gzip = await SendAsync(address, coding: "gzip");
        var brotli = await BrotliAsync(address);

        var text = await plain.Content.ReadAsStringAsync();
        Assert.Equal(text, await TextAsync(gzip, stream => new GZipStream(stream, CompressionMode.Decompress)));
        Assert.Equal(text, await TextAsync(brotli, stream => new BrotliStream(stream, CompressionMode.Decompress)));
        Assert.Equal(3, new[] { plain, gzip, brotli }.Select(response => response.Headers.ETag!.Tag).Distinct().Count());
        Assert.All([plain, gzip, brotli], response =>
        {
            Assert.False(response.Headers.ETag!.IsWeak);
            Assert.Equal("Accept-Encoding", Assert.Single(response.Headers.Vary));
            Assert.True(response.Headers.CacheControl!.NoCache);
            Assert.True(response.Headers.Contains("Content-Security-Policy"));
            Assert.Equal(plain.Content.Headers.ContentType, response.Content.Headers.ContentType);
        });
        Assert.True(gzip.Content.Headers.ContentLength < plain.Content.Headers.ContentLength || text.Length < 500);
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Reader_WhoHasThePageIsToldSo(string address)
    {
        var first = await SendAsync(address);

        var again = await SendAsync(address, known: first.Headers.ETag!.ToString());
        var weak = await SendAsync(address, known: $"W/{first.Headers.ETag}, \"other\"");
        var other = await SendAsync(address, known: "\"other\"");
        var head = await SendAsync(address, method: HttpMethod.Head);

        Assert.Equal([HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.OK], [again.StatusCode, weak.StatusCode, other.StatusCode]);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(
            (first.Headers.ETag, first.Content.Headers.ContentLength, first.Content.Headers.ContentType),
            (head.Headers.ETag, head.Content.Headers.ContentLength, head.Content.Headers.ContentType));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Before the smallest coding is made, brotli is made for the one reader: other bytes, so not with the validator of any.</summary>
    [Fact]
    public async Task Reader_WhoTakesBrotliAloneGetsNoValidatorOfOtherBytes()
    {
        using var site = new Portal();
        using var client = site.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/drugs") { Headers = { { "Accept-Encoding", "br" } } };

        using var first = await client.SendAsync(request);

        Assert.Equal(["br"], first.Content.Headers.ContentEncoding);
        Assert.Null(first.Headers.ETag);
    }

    [Theory]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("gzip;q=0.0, identity", null)]
    [InlineData("brx, gzipx", null)]
    [InlineData("GZIP", "gzip")]
    [InlineData("=;,", null)]
    public async Task Reader_GetsNoCodingThatItDoesNotTake(string accepted, string? coding)
    {
        await BrotliAsync("/drugs");

        var response = await SendAsync("/drugs", coding: accepted);

        Assert.Equal(coding is null ? [] : [coding], response.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("/search?q=liver")]
    [InlineData("/api/search?q=liver")]
    [InlineData("/drugs/inotuzumab-ozogamicin/dose")]
    public async Task WhatIsMadeAnew_GoesSmallToWhoTakesIt(string address)
    {
        var plain = await SendAsync(address);
        var coded = await SendAsync(address, coding: "br");

        Assert.Equal(["br"], coded.Content.Headers.ContentEncoding);
        Assert.Equal("Accept-Encoding", Assert.Single(coded.Headers.Vary));
        Assert.Equal(await TextOf(plain), TraceId().Replace(await TextAsync(coded, stream => new BrotliStream(stream, CompressionMode.Decompress)), ""));
        Assert.Empty(plain.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task WhatNobodyAskedFor_ChangesNothingAndIsNotRepeated()
    {
        var plain = await SendAsync("/drugs");
        var odd = await SendAsync("/drugs?utm_source=%3Cb%3E&q=x");

        Assert.Equal(plain.Headers.ETag, odd.Headers.ETag);
    }

    [Theory]
    [InlineData("/drugs/inotuzumab-ozogamicin", "slug=other")]
    [InlineData("/drugs/other", "slug=inotuzumab-ozogamicin")]
    [InlineData("/faqs", "q=liver&drug=other&page=2")]
    [InlineData("/api/drugs/other", "slug=inotuzumab-ozogamicin")]
    public async Task Body_ChoosesNoPage(string address, string form)
    {
        using var site = new Portal();
        var (expected, _) = await new Portal().GetAsync(address);
        using var client = site.CreateClient();
        foreach (var content in new HttpContent[]
        {
            new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"),
            new MultipartFormDataContent { { new StringContent("inotuzumab-ozogamicin"), "slug" }, { new StringContent("liver"), "q" } },
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)) { Content = content };
            var odd = await client.SendAsync(request);

            Assert.Equal(expected.StatusCode, odd.StatusCode);
            Assert.Equal(await TextOf(expected), await TextOf(odd));
        }

        var plain = await SendAsync(site, address);
        Assert.Equal(await TextOf(expected), await TextOf(plain));
    }

    [Fact]
    public async Task Page_ThatSpansAChangeIsNotKept()
    {
        var clock = new MovedClock();
        using var site = new Portal(null) { Time = clock };
        await SendAsync(site, "/drugs");
        var store = site.Services.GetRequiredService<PageStore>();
        var before = store.EditionOf(site.Services.GetRequiredService<CurrentFormulary>().Value!);
        var page = store.Find("/drugs")!;

        clock.Now = clock.Now.AddDays(1);
        store.Keep(before, "/drugs", page);

        Assert.Null(store.Find("/drugs"));
    }

    /// <summary>Whoever leaves in the middle of an answer leaves no half of it behind, at whatever moment it is.</summary>
    [Fact]
    public async Task HalfAnAnswer_IsNeverKept()
    {
        for (var moment = 1; moment <= 6; moment++)
        {
            var clock = new MovedClock();
            using var site = new Portal(null) { Time = clock };
            using var reader = new CancellationTokenSource();
            await SendAsync(site, "/health/ready");
            var left = moment;
            clock.Asked = () =>
            {
                if (--left == 0)
                {
                    reader.Cancel();
                }
            };

            await Record.ExceptionAsync(() => site.Server.SendAsync(context =>
            {
                context.Request.Method = HttpMethod.Get.Method;
                context.Request.Path = "/api/drugs/inotuzumab-ozogamicin";
                context.RequestAborted = reader.Token;
            }));
            var whole = await SendAsync(site, "/api/drugs/inotuzumab-ozogamicin");

            using var answer = JsonDocument.Parse(await whole.Content.ReadAsStringAsync());
            Assert.Equal("inotuzumab-ozogamicin", answer.RootElement.GetProperty("slug").GetString());
        }
    }

    [Theory]
    [InlineData("/faqs?q=liver")]
    [InlineData("/faqs?drug=inotuzumab-ozogamicin")]
    [InlineData("/search?q=liver")]
    [InlineData("/api/search?q=liver")]
    [InlineData("/api/faqs?page=2")]
    [InlineData("/status")]
    [InlineData("/api/status")]
    [InlineData("/drugs/inotuzumab-ozogamicin/dose")]
    [InlineData("/nothing")]
    [InlineData("/api/nothing")]
    public async Task WhatDependsOnMore_IsMadeAnew(string address)
    {
        await SendAsync(address.Split('?')[0]);

        Assert.Null((await SendAsync(address)).Headers.ETag);
    }

    [Fact]
    public async Task NextPage_IsLinkedFromWhatIsKept()
    {
        var folder = Directory.CreateTempSubdirectory("drugreference-");
        for (var drug = 0; drug < 21; drug++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"drug{drug}.md"), $"---\ntitle: Drug{drug}\n---\n## FAQs\n\n### Is it drug {drug}?\n\nYes.\n");
        }

        using var many = new Portal(folder.FullName);
        for (var time = 0; time < 2; time++)
        {
            var page = await SendAsync(many, "/api/faqs");

            Assert.Equal("</api/faqs?page=2>; rel=\"next\"", Assert.Single(page.Headers.GetValues("Link")));
        }

        var last = await SendAsync(many, "/api/faqs?page=2");
        Assert.False(last.Headers.Contains("Link"));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task OtherSite_IsAnsweredForItselfAlone()
    {
        using var open = new Portal(null, ("Api:Origins", "https://ward.example.org"));
        await SendAsync(open, "/api/drugs");

        var other = await SendAsync(open, "/api/drugs", origin: "https://ward.example.org");
        var own = await SendAsync(open, "/api/drugs");

        var known = await SendAsync(open, "/api/drugs", known: own.Headers.ETag!.ToString(), origin: "https://ward.example.org");

        Assert.Equal("https://ward.example.org", Assert.Single(other.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal((own.Headers.ETag, HttpStatusCode.NotModified), (other.Headers.ETag, known.StatusCode));
        Assert.Equal("https://ward.example.org", Assert.Single(known.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False(own.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Midnight_EndsAReviewOnAKeptPageToo()
    {
        var folder = Directory.CreateTempSubdirectory("drugreference-");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "drug"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "drug", "monograph.md"), "---\ntitle: Drug\n---\n## Usage\n\nPain.\n");
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "drug", "drug.yaml"), "name: drug\nreview: { status: reviewed, by: A, on: 2026-01-31, until: 2026-11-22 }\n");
        var clock = new MovedClock();
        using var site = new Portal(folder.FullName) { Time = clock };
        var today = await (await SendAsync(site, "/drugs/drug")).Content.ReadAsStringAsync();

        clock.Now = clock.Now.AddDays(1);
        var tomorrow = await (await SendAsync(site, "/drugs/drug")).Content.ReadAsStringAsync();

        Assert.DoesNotContain("The review is overdue", today, StringComparison.Ordinal);
        Assert.Contains("The review is overdue", tomorrow, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Log_NamesTheRouteOfAKeptPage()
    {
        using var site = new Portal();
        await SendAsync(site, "/drugs/inotuzumab-ozogamicin");
        await SendAsync(site, "/drugs/inotuzumab-ozogamicin");

        Assert.Equal(2, site.Log.Split("\"Route\":\"drugs/{slug}\"").Length - 1);
    }

    private Task<HttpResponseMessage> SendAsync(
        string address, string? coding = null, string? known = null, HttpMethod? method = null) =>
        SendAsync(portal, address, coding, known, method);

    private static async Task<HttpResponseMessage> SendAsync(
        Portal portal, string address, string? coding = null, string? known = null, HttpMethod? method = null, string? origin = null)
    {
        using var client = portal.CreateClient();
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(address, UriKind.Relative));
        foreach (var (header, value) in new[] { ("Accept-Encoding", coding), ("If-None-Match", known), ("Origin", origin) })
        {
            if (value is not null)
            {
                Assert.True(request.Headers.TryAddWithoutValidation(header, value));
            }
        }

        return await client.SendAsync(request);
    }

    private static async Task<string> TextOf(HttpResponseMessage response) =>
        TraceId().Replace(await response.Content.ReadAsStringAsync(), "");

    /// <summary>It is made in the background.</summary>
    private async Task<HttpResponseMessage> BrotliAsync(string address)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            var response = await SendAsync(address, coding: "gzip, deflate, br");
            if (response.Content.Headers.ContentEncoding.Contains("br"))
            {
                return response;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"{address} was never compressed.");
    }

    private static async Task<string> TextAsync(HttpResponseMessage response, Func<Stream, Stream> decoder)
    {
        await using var stream = decoder(await response.Content.ReadAsStreamAsync());
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    [GeneratedRegex("\"traceId\":\"[^\"]*\"|loaded <time[^<]*</time>")]
    private static partial Regex TraceId();

    private sealed class MovedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

        /// <summary>What happens whenever somebody asks for the time.</summary>
        public Action? Asked { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            Asked?.Invoke();
            return Now;
        }
    }
}
