using DrugReference.Web.Hosting;

namespace DrugReference.Web.Tests.Api;

/// <summary>Pages of other sites may read the interface only where a setting names them.</summary>
public sealed class CorsTests
{
    private const string Ward = "https://ward.example.org";

    [Theory]
    [InlineData(null, Ward, null)]
    [InlineData(Ward, Ward, Ward)]
    [InlineData($"http://localhost:8081 {Ward}", Ward, Ward)]
    [InlineData(Ward, "https://other.example.org", null)]
    [InlineData(Ward, "http://ward.example.org", null)]
    public async Task OtherSite_ReadsOnlyWhereItIsNamed(string? setting, string origin, string? allowed)
    {
        using var portal = new Portal(null, setting is null ? [] : [("Api:Origins", setting)]);
        using var client = portal.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", origin);

        var read = await client.GetAsync(new Uri("/api/drugs", UriKind.Relative));
        using var asked = new HttpRequestMessage(HttpMethod.Options, new Uri("/api/drugs/inotuzumab-ozogamicin/dose", UriKind.Relative));
        asked.Headers.Add("Access-Control-Request-Method", "POST");
        asked.Headers.Add("Access-Control-Request-Headers", "content-type");
        var mayPost = await client.SendAsync(asked);
        var page = await client.GetAsync(new Uri("/drugs", UriKind.Relative));

        Assert.Equal(allowed, AllowedBy(read));
        Assert.Equal(allowed, AllowedBy(mayPost));
        Assert.Null(AllowedBy(page));
        Assert.False(read.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("ward.example.org")]
    [InlineData("https://ward.example.org/")]
    [InlineData("https://ward.example.org/path")]
    [InlineData("*")]
    [InlineData("javascript:alert(1)")]
    public void Setting_TakesOnlyOrigins(string setting) => Assert.False(new ApiOptions { Origins = setting }.AreOrigins);

    private static string? AllowedBy(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? Assert.Single(values) : null;
}
