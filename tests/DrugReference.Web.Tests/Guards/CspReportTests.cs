using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace DrugReference.Web.Tests.Guards;

/// <summary>What browsers report is counted by the rule that was broken; what else a report says goes nowhere.</summary>
public sealed class CspReportTests : IDisposable
{
    private readonly Portal _portal = new();
    private readonly MeterListener _listener = new();
    private readonly List<string> _counted = [];

    public CspReportTests()
    {
        // Only what this portal counts: others run beside it.
        var meters = _portal.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "drugreference.csp.reports" && instrument.Meter.Scope == meters)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, count, tags, _) => _counted.Add($"{tags[0].Value} {count}"));
        _listener.Start();
    }

    [Theory]
    [InlineData("""[{"type":"csp-violation","body":{"effectiveDirective":"script-src-elem","blockedURL":"https://sentinel"}}]""", "script-src-elem 1")]
    [InlineData("""[{"body":{"effectiveDirective":"img-src"}},{"body":{"effectiveDirective":"img-src"}}]""", "img-src 1, img-src 1")]
    [InlineData("""{"csp-report":{"violated-directive":"style-src 'self'","document-uri":"https://sentinel"}}""", "style-src 1")]
    [InlineData("""[{"body":{"effectiveDirective":"sentinel\r\nforged"}}]""", "other 1")]
    [InlineData("""[{"type":"deprecation","body":{"id":"sentinel"}}]""", "")]
    [InlineData("""[1,null,[]]""", "")]
    public async Task Report_IsCountedByItsRuleAlone(string body, string counted)
    {
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(body));

        Assert.Equal(counted, string.Join(", ", _counted));
        Assert.DoesNotContain("sentinel", _portal.Log, StringComparison.Ordinal);
        Assert.Equal(counted.Length > 0, _portal.Log.Contains("A browser refused something of a page", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("""[{"body":{"effectiveDirective":"\ud800"}}]""")]
    [InlineData("[[[[[[[[[[[[1]]]]]]]]]]]]")]
    public async Task WhatIsNoReport_IsRefused(string body)
    {
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(body));
        Assert.Empty(_counted);
    }

    [Fact]
    public async Task ManyReports_FillNoLog()
    {
        for (var count = 0; count < 100; count++)
        {
            await SendAsync("""[{"body":{"effectiveDirective":"img-src"}}]""");
        }

        Assert.Equal(100, _counted.Count);
        Assert.Equal(20, _portal.Log.Split('\n').Count(line => line.Contains("A browser refused", StringComparison.Ordinal)));
    }

    public void Dispose()
    {
        _listener.Dispose();
        _portal.Dispose();
    }

    private async Task<HttpStatusCode> SendAsync(string body)
    {
        using var client = _portal.CreateClient();
        using var content = new StringContent(body, Encoding.UTF8, "application/reports+json");
        using var response = await client.PostAsync(new Uri("/csp-report", UriKind.Relative), content);
        return response.StatusCode;
    }
}
