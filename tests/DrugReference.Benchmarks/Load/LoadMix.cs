using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace DrugReference.Benchmarks.Load;

/// <summary>What clinicians ask in a day, in a fixed order: much reading, some of it again, less searching, some doses.</summary>
internal sealed class LoadMix
{
    private const int MostDrugs = 500;

    private readonly Random _random = new(1);
    private readonly List<(string Slug, string Name, string? Tag)> _drugs = [];
    private readonly List<string> _withRegimen = [];

    public static async Task<LoadMix> OfAsync(HttpClient client)
    {
        var mix = new LoadMix();
        using var drugs = JsonDocument.Parse(await client.GetStringAsync(new Uri("api/drugs", UriKind.Relative)));
        foreach (var drug in drugs.RootElement.EnumerateArray().Take(MostDrugs))
        {
            var slug = drug.GetProperty("slug").GetString()!;
            using var request = Reading($"drugs/{slug}");
            using var page = await client.SendAsync(request);
            mix._drugs.Add((slug, drug.GetProperty("name").GetString()!, page.Headers.ETag?.Tag));
            using var form = await client.GetAsync(new Uri($"drugs/{slug}/dose", UriKind.Relative));
            if (form.IsSuccessStatusCode)
            {
                mix._withRegimen.Add(slug);
            }
        }

        return mix;
    }

    /// <summary>50 % pages, 15 % pages that the reader has, 20 % typing, 5 % searches, 10 % doses where there is a calculator.</summary>
    public (string Kind, HttpRequestMessage Request) Next()
    {
        var (slug, name, tag) = _drugs[_random.Next(_drugs.Count)];
        return _random.Next(100) switch
        {
            < 50 => ("page", Reading($"drugs/{slug}")),
            < 65 => ("again", Reading($"drugs/{slug}", tag)),
            < 85 => ("typing", Sent("api/suggest", JsonContent.Create(new { q = name[.._random.Next(2, Math.Min(7, name.Length))] }))),
            < 90 => ("search", Sent("search", new FormUrlEncodedContent([new("q", $"{name} liver")]))),
            _ when _withRegimen.Count == 0 => ("page", Reading($"drugs/{slug}")),
            _ => ("dose", Dose(_withRegimen[_random.Next(_withRegimen.Count)])),
        };
    }

    private HttpRequestMessage Dose(string slug) => Sent($"drugs/{slug}/dose", new FormUrlEncodedContent(new Dictionary<string, string>
    {
        ["label"] = "EU",
        ["height"] = $"{_random.Next(150, 195)}",
        ["heightUnit"] = "cm",
        ["weight"] = $"{_random.Next(50, 95)}",
        ["weightUnit"] = "kg",
        ["ageYears"] = "42",
        ["cycle"] = "1",
    }));

    private static HttpRequestMessage Sent(string address, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.AcceptEncoding.ParseAdd("br, gzip");
        return request;
    }

    private static HttpRequestMessage Reading(string address, string? known = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("br, gzip");
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(known));
        }

        return request;
    }
}
