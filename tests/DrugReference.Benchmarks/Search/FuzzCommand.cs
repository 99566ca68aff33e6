using System.Diagnostics;
using System.Globalization;
using DrugReference.Web.Tests.Fuzz;

namespace DrugReference.Benchmarks.Search;

/// <summary>Fuzzed queries to a running portal: how many are answered by an error, and how long the slowest took.</summary>
internal static class FuzzCommand
{
    private const int Seed = 5;

    public static async Task<int> RunAsync(TextWriter output, int count, Uri portal)
    {
        using var client = new HttpClient { BaseAddress = portal };
        var random = new Random(Seed);
        var times = new List<(double Milliseconds, string Address)>();
        var answers = new SortedDictionary<int, int>();
        for (var number = 0; number < count; number++)
        {
            var address = FuzzedQuery.Address(random, number);
            var clock = Stopwatch.StartNew();
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
            times.Add((clock.Elapsed.TotalMilliseconds, address));
            answers[(int)response.StatusCode] = answers.GetValueOrDefault((int)response.StatusCode) + 1;
        }

        times.Sort();
        await output.WriteLineAsync(string.Join(", ", answers.Select(answer => $"{answer.Value} x {answer.Key}")));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"p50 {times[count / 2].Milliseconds:0.0} ms, p99 {times[(int)(0.99 * count)].Milliseconds:0.0} ms, slowest {times[^1].Milliseconds:0.0} ms: {times[^1].Address}"));
        return answers.Keys.Any(status => status >= 500) ? 1 : 0;
    }
}
