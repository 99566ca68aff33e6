using System.Runtime.Versioning;
using System.Text;
using System.Text.RegularExpressions;
using DrugReference.Attacks.Tests.Measuring;
using DrugReference.Attacks.Tests.Running;

namespace DrugReference.Attacks.Tests.Privacy;

/// <summary>What a reader sends is answered and gone: it stands in no log, no file, no answer to anybody else, and no measurement.</summary>
[UnsupportedOSPlatform("windows")]
public sealed partial class SentinelTests
{
    /// <summary>What others read afterwards.</summary>
    private static readonly string[] Others =
        ["/", "/drugs", "/drugs/inotuzumab-ozogamicin", "/drugs/inotuzumab-ozogamicin/dose", "/search", "/search?q=vod", "/faqs", "/status", "/changes",
         "/api/status", "/api/drugs", "/api/search?q=vod", "/nothing", "/error/500", "/sitemap.xml", "/health/ready"];

    [Fact]
    public async Task TwoHundredSentinels_LeaveNoTrace()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        using var portal = new PortalProcess($"Telemetry:Endpoint={collector.Address}", "Limits:SearchesPerSecond=0", "Limits:DosesPerSecond=0");
        var sentinels = new List<Sentinel>();
        var places = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using (var client = await portal.ClientAsync())
        {
            foreach (var (sentinel, create) in SentinelRequests.All())
            {
                using var request = create();
                using var answer = await client.SendAsync(request);
                Assert.True((int)answer.StatusCode < 500, $"{request.RequestUri} answered {answer.StatusCode}");
                sentinels.Add(sentinel);
            }

            foreach (var address in Others)
            {
                using var answer = await client.GetAsync(address);
                places[$"answer to {address}"] = Encoding.UTF8.GetBytes($"{answer.Headers}{answer.Content.Headers}{await answer.Content.ReadAsStringAsync()}");
            }
        }

        Assert.Equal([], WrittenElsewhere(portal));
        await portal.StopAsync();
        places["log"] = Encoding.UTF8.GetBytes(Times().Replace(string.Join('\n', portal.Log), ""));
        places["collector"] = Encoding.Latin1.GetBytes(collector.Bytes);
        foreach (var file in portal.Folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            places[file.FullName] = await File.ReadAllBytesAsync(file.FullName);
        }

        Assert.InRange(sentinels.Count, 200, int.MaxValue);
        Assert.Equal([], places.SelectMany(place => sentinels.Where(sentinel => Holds(place.Value, sentinel)).Select(sentinel => $"{sentinel.Mark} in {place.Key}")));

        // Where nothing was found there is something to be found.
        Assert.Contains("drugs/{slug}/dose", Encoding.UTF8.GetString(places["log"]), StringComparison.Ordinal);
        Assert.Contains("drugs/{slug}/dose", collector.Bytes, StringComparison.Ordinal);
        Assert.Contains(places, place => place.Key.EndsWith(".db", StringComparison.Ordinal) && place.Value.AsSpan().IndexOf("inotuzumab"u8) >= 0);
        AssertNoLineIsForged(portal.Log, sentinels.Count + Others.Length);
    }

    /// <summary>Each line is JSON of the portal, and there is one for each request.</summary>
    private static void AssertNoLineIsForged(IReadOnlyCollection<string> log, int requests)
    {
        Assert.All(log, line => Assert.StartsWith("{\"@t\":\"", line, StringComparison.Ordinal));
        Assert.All(log, line => Assert.DoesNotContain('\u001b', line));
        Assert.Equal(requests, log.Count(line => line.Contains("\"RequestId\"", StringComparison.Ordinal)));
    }

    private static bool Holds(byte[] place, Sentinel sentinel) => sentinel.Bytes.Any(bytes => place.AsSpan().IndexOf(bytes) >= 0);

    /// <summary>Files that the process holds open for writing outside of its own folder.</summary>
    private static IEnumerable<string> WrittenElsewhere(PortalProcess portal) => Directory.GetFiles($"/proc/{portal.Id}/fd")
        .Select(file => (Target: new FileInfo(file).LinkTarget ?? "", Info: file.Replace("/fd/", "/fdinfo/", StringComparison.Ordinal)))
        .Where(open => open.Target.StartsWith('/') && !open.Target.StartsWith("/dev/", StringComparison.Ordinal)
            && !open.Target.StartsWith("/memfd:", StringComparison.Ordinal)
            && !open.Target.StartsWith(portal.Folder.FullName, StringComparison.Ordinal) && IsForWriting(open.Info))
        .Select(open => open.Target);

    private static bool IsForWriting(string info)
    {
        try
        {
            return (Convert.ToInt32(FileFlags().Match(File.ReadAllText(info)).Groups[1].Value, 8) & 3) != 0;
        }
        catch (FileNotFoundException)
        {
            // Closed meanwhile.
            return false;
        }
    }

    /// <summary>Times and durations, which are figures too.</summary>
    [GeneratedRegex("""(?<="@t":")[^"]*|(?<= in )[0-9.]+(?= ms)|(?<="Elapsed":)[0-9.]+""")]
    private static partial Regex Times();

    [GeneratedRegex("flags:\\s*([0-7]+)")]
    private static partial Regex FileFlags();
}
