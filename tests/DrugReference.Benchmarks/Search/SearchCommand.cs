using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DrugReference.Content;
using DrugReference.Data;
using DrugReference.Domain.Search;

namespace DrugReference.Benchmarks.Search;

/// <summary>
/// Processor time of each query of a file, by kind: <c>{"kind": [{"q": text, "want": slug or null}]}</c>; ours and that of Lucene.Net
/// over the same files, in turns.
/// </summary>
internal static class SearchCommand
{
    private const int Rounds = 5;

    /// <summary>The first rounds make the code hot and fill what is remembered.</summary>
    private const int Unmeasured = 3;

    private sealed record Query(string Q, string? Want);

    public static async Task<int> RunAsync(TextWriter output, string folder, string queries, string[] kinds)
    {
        var cache = Directory.CreateTempSubdirectory("drugreference-");
        var formulary = await new FormularyStore(cache.FullName, TimeProvider.System)
            .BuildAsync(ContentLoader.Load(folder), previous: null, CancellationToken.None);
        using var lucene = new LuceneIndex(folder, cache.CreateSubdirectory("lucene").FullName);
        var all = JsonSerializer.Deserialize<Dictionary<string, List<Query>>>(
            await File.ReadAllTextAsync(queries), JsonSerializerOptions.Web)!;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        await formulary.SearchAsync(new SearchRequest("first"), CancellationToken.None);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{formulary.Counts.Drugs} drugs; names read in {clock.ElapsedMilliseconds} ms, {(GC.GetTotalMemory(forceFullCollection: true) - before) >> 10} KiB; file {new FileInfo(formulary.Path!).Length >> 20} MiB"));
        await output.WriteLineAsync("Thread time in microseconds: ours, Lucene.Net's, ours in theirs.");
        await output.WriteLineAsync("kind         p50     p99    of 10 |     p50     p99    of 10 |   p50   p99");
        var measured = all.Where(kind => kinds.Length == 0 || kinds.Contains(kind.Key))
            .Select(kind => (Kind: kind.Key, Ours: new Times(kind.Value), Theirs: new Times(kind.Value))).ToList();
        for (var round = -Unmeasured; round < Rounds; round++)
        {
            foreach (var (kind, ours, theirs) in measured)
            {
                await ours.MeasureAsync(round >= 0, async text =>
                {
                    var request = new SearchRequest(text) { Limit = 10, IsTyping = kind == "prefix" };
                    return [.. (await formulary.SearchAsync(request, CancellationToken.None)).Hits.Select(hit => hit.Slug)];
                });
                await theirs.MeasureAsync(round >= 0, text => Task.FromResult(lucene.Find(kind, text)));
            }
        }

        foreach (var (kind, ours, theirs) in measured)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{kind,-8} {ours} | {theirs} | {ours.At(0.5) / theirs.At(0.5),5:0.00} {ours.At(0.99) / theirs.At(0.99),5:0.00}"));
        }

        formulary.Close();
        cache.Delete(recursive: true);
        return 0;
    }

    /// <summary>The times of one engine with one kind of query.</summary>
    private sealed class Times(List<Query> queries)
    {
        private readonly List<List<double>> _rounds = [];
        private int _found;

        public async Task MeasureAsync(bool counts, Func<string, Task<IReadOnlyList<string>>> find)
        {
            _found = 0;
            var times = new List<double>();
            foreach (var query in queries)
            {
                var start = ThreadTime.Microseconds();
                var slugs = await find(query.Q);
                times.Add(ThreadTime.Microseconds() - start);
                _found += query.Want is null ? slugs.Count > 0 ? 1 : 0 : slugs.Contains(query.Want) ? 1 : 0;
            }

            _rounds.AddRange(counts ? [times] : []);
        }

        /// <summary>A share of the queries takes no longer, each in the median of its rounds.</summary>
        public double At(double share) => queries
            .Select((_, query) => _rounds.Select(times => times[query]).Order().ElementAt(_rounds.Count / 2))
            .Order().ElementAt((int)(share * queries.Count));

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"{At(0.5),7:0} {At(0.99),7:0} {(double)_found / queries.Count,8:P1}");
    }
}
