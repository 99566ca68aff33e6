using System.Net;
using System.Text;

namespace DrugReference.Web.Tests.Guards;

/// <summary>How often one client may search and calculate; reading is never limited.</summary>
public sealed class RateTests : IDisposable
{
    private readonly Portal _portal = new(null, ("Limits:SearchesPerSecond", "1"), ("Limits:DosesPerSecond", "1"), ("Proxies:Known", "127.0.0.1 ::1"));
    private readonly HttpClient _client;

    public RateTests() => _client = new HttpClient { BaseAddress = _portal.Listen() };

    [Theory]
    [InlineData("/search?q=liver")]
    [InlineData("/faqs?q=liver")]
    [InlineData("/api/search?q=liver")]
    [InlineData("/api/suggest?q=liver")]
    public async Task Search_BeyondABurstIsToldWhenToComeAgain(string address)
    {
        var answers = await ManyAsync(() => AskAsync(address));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], answers.Take(2).Select(answer => answer.StatusCode));
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal("1", Assert.Single(refused.Headers.GetValues("Retry-After")));
        Assert.True(refused.Headers.CacheControl?.NoStore);
        var text = await refused.Content.ReadAsStringAsync();
        Assert.Contains(address.StartsWith("/api", StringComparison.Ordinal) ? "\"status\":429" : "Wait a moment", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search", "application/x-www-form-urlencoded", "q=liver")]
    [InlineData("/faqs", "application/x-www-form-urlencoded", "q=liver")]
    [InlineData("/api/suggest", "application/json", """{"q":"liver"}""")]
    public async Task Search_ThatIsSentIsLimitedToo(string address, string type, string body)
    {
        var answers = await ManyAsync(() => _client.PostAsync(new Uri(address, UriKind.Relative), new StringContent(body, Encoding.UTF8, type)));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], answers.Take(2).Select(answer => answer.StatusCode));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("/api/drugs/inotuzumab-ozogamicin/dose")]
    [InlineData(DosePost.Address)]
    [InlineData(DosePost.Address + "/answer")]
    public async Task Dose_BeyondABurstIsToldWhenToComeAgainAndHasNoFigure(string address)
    {
        var answers = await ManyAsync(() => _client.PostAsync(new Uri(address, UriKind.Relative), new StringContent(
            """{"label":"EU","heightCm":170,"weightKg":70,"cycle":1}""", Encoding.UTF8, "application/json")));

        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.DoesNotContain(answers.Take(2), answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.DoesNotMatch(@"\b[0-9.]*mg\b", await refused.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/drugs")]
    [InlineData("/search")]
    [InlineData("/faqs?topic=dosage")]
    [InlineData("/drugs/inotuzumab-ozogamicin/dose")]
    [InlineData("/api/drugs/inotuzumab-ozogamicin/dose")]
    [InlineData("/nothing?q=liver")]
    public async Task Reading_IsNeverLimited(string address) =>
        Assert.DoesNotContain(await ManyAsync(() => AskAsync(address)), answer => answer.StatusCode == HttpStatusCode.TooManyRequests);

    [Theory]
    [InlineData("10.0.0.1", "10.0.0.2", true)]
    [InlineData("10.0.0.1", "10.0.0.1", false)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", false)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", true)]
    public async Task Client_IsAnAddressOrItsNetwork_AsAKnownProxySays(string first, string second, bool areTwo)
    {
        await ManyAsync(() => AskAsync("/api/search?q=liver", first));

        // One of a burst of two may have come back meanwhile.
        var answers = await ManyAsync(() => AskAsync("/api/search?q=liver", second));
        Assert.Equal(areTwo, answers.Take(2).All(answer => answer.StatusCode == HttpStatusCode.OK));
    }

    [Fact]
    public async Task Client_SaysNothingAboutItselfWhereNoProxyIsKnown()
    {
        using var alone = new Portal(null, ("Limits:SearchesPerSecond", "1"));
        using var client = new HttpClient { BaseAddress = alone.Listen() };
        var statuses = new List<HttpStatusCode>();
        for (var count = 0; count < 20; count++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/search?q=liver") { Headers = { { "X-Forwarded-For", $"10.0.0.{count}" } } };
            using var answer = await client.SendAsync(request);
            statuses.Add(answer.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    public void Dispose()
    {
        _client.Dispose();
        _portal.Dispose();
    }

    private Task<HttpResponseMessage> AskAsync(string address, string? client = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (client is not null)
        {
            request.Headers.Add("X-Forwarded-For", client);
        }

        return _client.SendAsync(request);
    }

    /// <summary>More than any burst, at once.</summary>
    private static async Task<List<HttpResponseMessage>> ManyAsync(Func<Task<HttpResponseMessage>> ask)
    {
        var answers = new List<HttpResponseMessage>();
        for (var count = 0; count < 20; count++)
        {
            answers.Add(await ask());
        }

        return answers;
    }
}
