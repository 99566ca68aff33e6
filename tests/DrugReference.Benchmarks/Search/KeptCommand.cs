using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using DrugReference.Benchmarks.Relevance;
using DrugReference.Content;
using DrugReference.Data;
using DrugReference.Domain.Offline;
using DrugReference.Domain.Search;

namespace DrugReference.Benchmarks.Search;

/// <summary>The copy that a browser keeps of a folder: its size, how long it takes to open and to search, and what it finds otherwise than the server.</summary>
internal static class KeptCommand
{
    private const int Rounds = 5;

    public static async Task<int> RunAsync(TextWriter output, string folder)
    {
        var cache = Directory.CreateTempSubdirectory("drugreference-");
        var formulary = await new FormularyStore(cache.FullName, TimeProvider.System)
            .BuildAsync(ContentLoader.Load(folder), previous: null, CancellationToken.None);
        var slugs = (await formulary.ListDrugsAsync(CancellationToken.None)).Select(drug => drug.Slug).ToHashSet();
        var json = SearchCopyJson.Write(await formulary.ReadSearchCopyAsync(slugs, CancellationToken.None));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{slugs.Count} drugs: {json.Length} bytes of JSON, {Brotli(json)} as brotli 11"));
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            var copy = SearchCopyJson.Read(json, formulary.Digest);
            var read = clock.Elapsed.TotalMilliseconds;
            var search = copy.Open();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"read in {read:0.0} ms, opened in {clock.Elapsed.TotalMilliseconds - read:0.0} ms"));
            await SearchAsync(output, formulary, search);
        }

        formulary.Close();
        cache.Delete(recursive: true);
        return 0;
    }

    private static async Task SearchAsync(TextWriter output, Formulary formulary, OfflineSearch search)
    {
        var (times, others) = (new List<double>(), new List<string>());
        foreach (var text in RelevanceQuery.ReadAll().Select(query => query.Text))
        {
            var start = ThreadTime.Microseconds();
            var kept = search.Find(new SearchRequest(text));
            times.Add(ThreadTime.Microseconds() - start);
            var served = await formulary.SearchAsync(new SearchRequest(text), CancellationToken.None);
            others.AddRange(kept.Hits.Select(IdOf).SequenceEqual(served.Hits.Select(IdOf)) ? [] : [text]);
        }

        times.Sort();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{times.Count} queries: p50 {times[times.Count / 2]:0} us, p99 {times[times.Count * 99 / 100]:0} us; not as the server: {string.Join(", ", others)}"));
    }

    private static string IdOf(SearchHit hit) => $"{hit.Kind} {hit.Slug}#{hit.Id}";

    private static long Brotli(byte[] bytes)
    {
        using var small = new MemoryStream();
        using (var stream = new BrotliStream(small, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            stream.Write(bytes);
        }

        return small.Length;
    }
}
