using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DrugReference.Faults.Tests.Injection;

/// <summary>
/// Clinicians who read, search and calculate all the time, each waiting for an answer before the next question. What is not answered
/// as it must be is a failure: another status than 200, a dose that is not the right one, text of more than one edition.
/// </summary>
internal sealed partial class Ward : IAsyncDisposable
{
    private const string Monograph = "/drugs/inotuzumab-ozogamicin";

    private static readonly string[] Readings =
        [Monograph, WardContent.Drug, "/search?q=liver", "/", WardContent.Drug, "/api/suggest?q=ino", "/drugs", Monograph, "/faqs"];

    private readonly HttpClient _client;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<double> _times = new();
    private readonly ConcurrentQueue<string> _failures = new();
    private readonly ConcurrentDictionary<(string Digest, string Edition), int> _editions = new();
    private readonly Task[] _readers;
    private int _requests;

    /// <param name="portal">Where the portal, or what stands before it, is reached.</param>
    /// <param name="readers">How many ask at once.</param>
    /// <param name="rest">How long each waits between two questions.</param>
    public Ward(Uri portal, int readers, TimeSpan rest = default)
    {
        _client = new HttpClient { BaseAddress = portal, Timeout = PortalProcess.Patience };
        _readers = [.. Enumerable.Range(0, readers).Select(reader => Task.Run(() => ReadAsync(reader, rest)))];
    }

    public int Requests => Volatile.Read(ref _requests);

    public IReadOnlyCollection<string> Failures => _failures;

    public int EditionsSeen => _editions.Count;

    /// <summary>So many milliseconds the slowest hundredth took at least.</summary>
    public double Slowest => _times.Order().ElementAt((int)(_times.Count * 0.99));

    /// <summary>Ends when so many requests have been answered.</summary>
    public async Task RequestsAsync(int count)
    {
        while (Requests < count && _failures.IsEmpty)
        {
            await Task.Delay(50);
        }
    }

    /// <summary>There was no failure, and each text stood under its own digest.</summary>
    public async Task StopAsync(WardContent content)
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_readers);
        Assert.Empty(_failures.Take(10));
        Assert.All(_editions.Keys, shown => Assert.Equal(content.Editions[shown.Digest], shown.Edition));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_readers);
        _client.Dispose();
        _stop.Dispose();
    }

    private async Task ReadAsync(int reader, TimeSpan rest)
    {
        for (var turn = reader; !_stop.IsCancellationRequested; turn++)
        {
            var clock = Stopwatch.StartNew();
            var asked = turn % (Readings.Length + 1);
            try
            {
                await (asked < Readings.Length ? ReadAsync(Readings[asked]) : CalculateAsync());
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
            {
                _failures.Enqueue($"{(asked < Readings.Length ? Readings[asked] : "dose")}: {exception.GetBaseException().Message}");
            }

            _times.Enqueue(clock.Elapsed.TotalMilliseconds);
            Interlocked.Increment(ref _requests);
            await Task.Delay(rest);
        }
    }

    private async Task ReadAsync(string address)
    {
        using var response = await _client.GetAsync(address);
        var page = await response.Content.ReadAsStringAsync();
        if ((int)response.StatusCode != 200)
        {
            _failures.Enqueue($"{address} answered {(int)response.StatusCode}");
        }
        else if (address == WardContent.Drug)
        {
            var (digest, edition) = (Digest().Match(page), Edition().Match(Tag().Replace(page, " ")));
            _editions.TryAdd((digest.Groups["digest"].Value, edition.Groups["edition"].Value), 0);
            if (!digest.Success || !edition.Success)
            {
                _failures.Enqueue("text of more than one edition");
            }
        }
    }

    private async Task CalculateAsync()
    {
        using var request = DoseRequest.Of(Monograph);
        using var response = await _client.SendAsync(request);
        var page = await response.Content.ReadAsStringAsync();
        if ((int)response.StatusCode != 200 || !DoseRequest.IsRight(page))
        {
            _failures.Enqueue($"a dose answered {(int)response.StatusCode}{(DoseRequest.HoldsADose(page) ? ", with a dose" : "")}");
        }
    }

    [GeneratedRegex("<code[^>]*>(?<digest>[0-9a-f]{12})</code>")]
    private static partial Regex Digest();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"Edition (?<edition>[0-9]+)\..*Part of \k<edition>\.", RegexOptions.Singleline)]
    private static partial Regex Edition();
}
