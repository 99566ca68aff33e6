using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace DrugReference.Benchmarks.Load;

/// <summary>
/// Asks a portal at a fixed rate, however slowly it answers: each request is timed from the moment at which it was due, so that
/// those that wait behind a slow one count as slow too.
/// </summary>
internal static class LoadCommand
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(TextWriter output, Uri portal, int rate, int seconds)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64, PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan })
        {
            BaseAddress = portal,
            Timeout = TimeSpan.FromSeconds(10),
        };
        var mix = await LoadMix.OfAsync(client);
        await SendAsync(client, mix, rate, WarmUp);
        var answers = await SendAsync(client, mix, rate, TimeSpan.FromSeconds(seconds));

        await output.WriteLineAsync($"{answers.Count} requests, {rate} a second; milliseconds from the moment when each was due");
        foreach (var kind in answers.GroupBy(answer => answer.Kind, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            await WriteAsync(output, kind.Key, [.. kind]);
        }

        await WriteAsync(output, "all", answers);
        return answers.Any(answer => !answer.IsGood) ? 1 : 0;
    }

    private static async Task<IReadOnlyList<Answer>> SendAsync(HttpClient client, LoadMix mix, int rate, TimeSpan time)
    {
        var answers = new ConcurrentBag<Answer>();
        var (clock, sent, count) = (Stopwatch.StartNew(), new List<Task>(), (int)(rate * time.TotalSeconds));
        while (sent.Count < count)
        {
            for (var due = DueAt(sent.Count, rate); sent.Count < count && due <= clock.Elapsed; due = DueAt(sent.Count, rate))
            {
                sent.Add(AskAsync(client, mix.Next(), due, clock, answers));
            }

            await Task.Delay(1);
        }

        await Task.WhenAll(sent);
        return [.. answers];
    }

    private static TimeSpan DueAt(int index, int rate) => TimeSpan.FromSeconds((double)index / rate);

    private static async Task AskAsync(
        HttpClient client, (string Kind, HttpRequestMessage Request) ask, TimeSpan due, Stopwatch clock, ConcurrentBag<Answer> answers)
    {
        var isGood = false;
        try
        {
            using var response = await client.SendAsync(ask.Request);
            await response.Content.ReadAsByteArrayAsync();
            isGood = response.IsSuccessStatusCode || response.StatusCode == System.Net.HttpStatusCode.NotModified;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            // Counted as an error.
        }

        answers.Add(new Answer(ask.Kind, (clock.Elapsed - due).TotalMilliseconds, isGood));
        ask.Request.Dispose();
    }

    private static async Task WriteAsync(TextWriter output, string name, IReadOnlyList<Answer> answers)
    {
        var times = answers.Select(answer => answer.Milliseconds).Order().ToList();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-10} {times.Count,7}   p50 {At(0.5),7:0.0}   p90 {At(0.9),7:0.0}   p99 {At(0.99),7:0.0}   p99.9 {At(0.999),7:0.0}   worst {times[^1],7:0.0}   errors {answers.Count(answer => !answer.IsGood)}"));

        double At(double share) => times[Math.Min(times.Count - 1, (int)(share * times.Count))];
    }

    private sealed record Answer(string Kind, double Milliseconds, bool IsGood);
}
