using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DrugReference.Content;
using DrugReference.Data;
using DrugReference.Data.Search;

namespace DrugReference.Benchmarks;

/// <summary>Processor time of each query of a file, by kind: <c>{"kind": [{"q": text, "want": slug or null}]}</c>.</summary>
internal static class SearchCommand
{
    private const int Rounds = 3;

    private sealed record Query(string Q, string? Want);

    public static async Task<int> RunAsync(TextWriter output, string folder, string queries)
    {
        var cache = Directory.CreateTempSubdirectory("drugreference-");
        var formulary = await new FormularyStore(cache.FullName, TimeProvider.System)
            .BuildAsync(ContentLoader.Load(folder), previous: null, CancellationToken.None);
        var kinds = JsonSerializer.Deserialize<Dictionary<string, List<Query>>>(
            await File.ReadAllTextAsync(queries), JsonSerializerOptions.Web)!;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        await formulary.SearchAsync(new SearchRequest("first"), CancellationToken.None);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{formulary.Counts.Drugs} drugs; names read in {clock.ElapsedMilliseconds} ms, {(GC.GetTotalMemory(forceFullCollection: true) - before) >> 10} KiB; file {new FileInfo(formulary.Path!).Length >> 20} MiB"));
        await output.WriteLineAsync("kind      p50 us   p99 us   of 10");
        foreach (var (kind, list) in kinds)
        {
            var times = new List<double>();
            var found = 0;
            for (var round = 0; round <= Rounds; round++)
            {
                found = 0;
                foreach (var query in list)
                {
                    var start = Stopwatch.GetTimestamp();
                    var request = new SearchRequest(query.Q) { Limit = 10, IsTyping = kind == "prefix" };
                    var hits = (await formulary.SearchAsync(request, CancellationToken.None)).Hits;
                    times.AddRange(round == 0 ? [] : [Stopwatch.GetElapsedTime(start).TotalMicroseconds]);
                    found += query.Want is null ? hits.Count > 0 ? 1 : 0 : hits.Any(hit => hit.Slug == query.Want) ? 1 : 0;
                }
            }

            times.Sort();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{kind,-8} {times[times.Count / 2],7:0} {times[(int)(0.99 * times.Count)],8:0} {(double)found / list.Count,7:P1}"));
        }

        formulary.Close();
        cache.Delete(recursive: true);
        return 0;
    }
}
