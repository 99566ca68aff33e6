using BenchmarkDotNet.Attributes;
using DrugReference.Web.Hosting;
using DrugReference.Web.Logging;
using DrugReference.Web.Serving;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DrugReference.Benchmarks.Parts;

/// <summary>Pages of the portal without a network: the server and the client in memory cost some 20 microseconds of each.</summary>
[MemoryDiagnoser]
public class PageParts
{
    private const string Monograph = "/drugs/inotuzumab-ozogamicin";

    private readonly string _cache = Directory.CreateTempSubdirectory("drugreference-").FullName;
    private WebApplicationFactory<PathOptions> _portal = null!; // Set before each run.
    private HttpClient _client = null!; // Set before each run.
    private PageStore _store = null!; // Set before each run.

    [GlobalSetup]
    public async Task StartAsync()
    {
        _portal = new WebApplicationFactory<PathOptions>().WithWebHostBuilder(web => web
            .UseSetting("Cache:Path", _cache)
            .ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton(new LogOutput(Stream.Null)))));
        _client = _portal.CreateClient();
        _store = _portal.Services.GetRequiredService<PageStore>();
        await KeptAsync();
    }

    [GlobalCleanup]
    public void Stop()
    {
        _portal.Dispose();
        Directory.Delete(_cache, recursive: true);
    }

    [Benchmark]
    public bool Lookup() => _store.Find(Monograph) is not null;

    [Benchmark]
    public Task<byte[]> KeptAsync() => _client.GetByteArrayAsync(new Uri(Monograph, UriKind.Relative));

    /// <summary>A request with a type of content is never answered from what is kept.</summary>
    [Benchmark]
    public async Task<byte[]> RenderedAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Monograph) { Content = new ByteArrayContent([]) };
        request.Content.Headers.ContentType = new("text/plain");
        using var response = await _client.SendAsync(request);
        return await response.Content.ReadAsByteArrayAsync();
    }

    [Benchmark]
    public Task<byte[]> DoseAsync() => SendAsync("/dose");

    /// <summary>What the script of that page asks.</summary>
    [Benchmark]
    public Task<byte[]> DoseAnswerAsync() => SendAsync("/dose/answer");

    private async Task<byte[]> SendAsync(string place)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["label"] = "EU",
            ["height"] = "170",
            ["heightUnit"] = "cm",
            ["weight"] = "70",
            ["weightUnit"] = "kg",
            ["ageYears"] = "42",
            ["cycle"] = "1",
        });
        using var response = await _client.PostAsync(new Uri(Monograph + place, UriKind.Relative), form);
        return await response.Content.ReadAsByteArrayAsync();
    }
}
