using System.IO.Compression;
using System.Net;
using System.Text;

namespace DrugReference.Web.Tests.Serving;

/// <summary>Pages and answers that are kept as bytes: always those of the content that serves, and nobody else's.</summary>
public sealed class KeptPageTests(Portal portal) : IClassFixture<Portal>
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

    [Fact]
    public async Task WhatNobodyAskedFor_ChangesNothingAndIsNotRepeated()
    {
        var plain = await SendAsync("/drugs");
        var odd = await SendAsync("/drugs?utm_source=%3Cb%3E&q=x");

        Assert.Equal(plain.Headers.ETag, odd.Headers.ETag);
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

        Assert.Equal("https://ward.example.org", Assert.Single(other.Headers.GetValues("Access-Control-Allow-Origin")));
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

    private sealed class MovedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
