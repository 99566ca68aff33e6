using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace DrugReference.Web.Tests.Guards;

/// <summary>A portal that serves TLS itself, and one behind a proxy that does.</summary>
public sealed class TlsTests : IDisposable
{
    private const string TwoYears = "max-age=63072000; includeSubDomains";

    private readonly X509Certificate2 _certificate = LocalCertificate.Create();
    private readonly Portal _portal = new();
    private readonly Uri _plain;
    private readonly Uri _secure;
    private readonly HttpClient _client;

    public TlsTests()
    {
        _portal.Listen(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.UseHttps(_certificate));
        });
        var addresses = _portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address)).ToList();
        _plain = addresses.Single(address => address.Scheme == Uri.UriSchemeHttp);
        _secure = addresses.Single(address => address.Scheme == Uri.UriSchemeHttps);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == _certificate.GetCertHashString() },
        });
    }

    [Theory]
    [InlineData("/drugs")]
    [InlineData("/css/site.css")]
    [InlineData("/nothing")]
    [InlineData("/api/drugs")]
    public async Task Answer_OverTlsIsRememberedForTwoYears(string address)
    {
        using var response = await _client.GetAsync(new Uri(_secure, address));

        Assert.Equal(TwoYears, Assert.Single(response.Headers.GetValues("Strict-Transport-Security")));
    }

    [Theory]
    [InlineData("/drugs?x=1&y=%3C")]
    [InlineData("//evil.example.net/drugs")]
    [InlineData("/search?q=https://evil.example.net")]
    public async Task Page_WithoutTlsIsOpenedWithIt(string address)
    {
        using var response = await _client.GetAsync(new Uri(_plain.GetLeftPart(UriPartial.Authority) + address));

        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal(_secure.GetLeftPart(UriPartial.Authority) + address, response.Headers.Location?.OriginalString);
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task WhatIsSentWithoutTls_IsRefused()
    {
        using var form = new StringContent("""{"label":"EU","heightCm":170,"weightKg":70,"cycle":1}""", Encoding.UTF8, "application/json");
        using var post = await _client.PostAsync(new Uri(_plain, "/api" + DosePost.Address), form);
        using var api = await _client.GetAsync(new Uri(_plain, "/api/drugs"));
        using var health = await _client.GetAsync(new Uri(_plain, "/health/ready"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (post.StatusCode, api.StatusCode));
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("", false)]
    public async Task ProxyWithTls_IsBelievedWhereItIsKnown(string known, bool isBelieved)
    {
        using var behind = new Portal(null, ("Proxies:Known", known));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(behind.Listen(), "/changes.atom"))
        {
            Headers = { { "X-Forwarded-Proto", "https" }, { "X-Forwarded-Host", "evil.example.net" } },
        };

        using var response = await _client.SendAsync(request);

        Assert.Equal(isBelieved, response.Headers.Contains("Strict-Transport-Security"));
        Assert.Contains(isBelieved ? "https://127.0.0.1" : "http://127.0.0.1", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("evil", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _client.Dispose();
        _portal.Dispose();
        _certificate.Dispose();
    }
}
