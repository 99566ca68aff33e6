using System.Net.Sockets;
using System.Runtime.Versioning;
using DrugReference.Attacks.Tests.Running;

namespace DrugReference.Attacks.Tests.Privacy;

/// <summary>The portal asks nobody for anything: it is watched in a network of its own, in which every attempt is counted.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class OutboundTests
{
    private static readonly string[] Visits =
        ["/", "/drugs", "/drugs/inotuzumab-ozogamicin", "/drugs/inotuzumab-ozogamicin/dose", "/search?q=vod", "/faqs?q=liver", "/status", "/changes.atom",
         "/openapi/v1.json", "/api/search?q=dose", "/nothing", "/health/ready"];

    [NetworkFact]
    public async Task Portal_OpensNoConnectionAndSendsNoPacket()
    {
        using var portal = Watched();
        await portal.AddressAsync();
        var socket = Path.Combine(portal.Folder.FullName, "temporary", "portal");
        using var client = new HttpClient(new SocketsHttpHandler { ConnectCallback = (_, cancellationToken) => ConnectAsync(socket, cancellationToken) })
        {
            BaseAddress = new Uri("http://localhost"),
        };

        foreach (var address in Visits)
        {
            using var answer = await client.GetAsync(address);
            Assert.InRange((int)answer.StatusCode, 200, 499);
        }

        using var form = SentinelRequests.Form("/drugs/inotuzumab-ozogamicin/dose");
        using var dose = await client.SendAsync(form);

        Assert.Equal("", Attempts(portal));
    }

    /// <summary>With something to send and somewhere to send it to, the same counters count.</summary>
    [NetworkFact]
    public async Task Telemetry_IsTheOneThingThatIsSent()
    {
        using var portal = Watched("Telemetry:Endpoint=http://192.0.2.1:4318");
        await portal.AddressAsync();

        // The process is asked once its measurements were due.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Attempts(portal).Length == 0)
        {
            await Task.Delay(200, patience.Token);
        }
    }

    /// <summary>It listens at a socket of the file system, so that no visitor counts.</summary>
    private static PortalProcess Watched(params string[] settings) => new(
        [.. NetworkFactAttribute.Namespace, "sh", "-ec", "export OTEL_METRIC_EXPORT_INTERVAL=500; exec \"$@\" --urls=http://unix:\"$TMPDIR\"/portal", "sh"],
        settings);

    private static async ValueTask<Stream> ConnectAsync(string socket, CancellationToken cancellationToken)
    {
        var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), cancellationToken);
        return new NetworkStream(connection, ownsSocket: true);
    }

    /// <summary>Connections begun, packets sent, and those that found no way out, since the network was made.</summary>
    private static string Attempts(PortalProcess portal)
    {
        var lines = File.ReadAllLines($"/proc/{portal.Id}/net/snmp").Select(line => line.Split(' ')).ToList();
        var counters = lines.Zip(lines.Skip(1)).Where(pair => pair.First[0] == pair.Second[0])
            .SelectMany(pair => pair.First.Zip(pair.Second, (name, count) => (Name: $"{pair.First[0]}{name}", Count: count)))
            .Concat(File.ReadAllLines($"/proc/{portal.Id}/net/snmp6")
                .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Select(line => (Name: line[0], Count: line[1])))
            .ToList();
        string[] watched = ["Ip:OutRequests", "Ip:OutNoRoutes", "Tcp:ActiveOpens", "Udp:OutDatagrams", "Ip6OutRequests", "Ip6OutNoRoutes", "Udp6OutDatagrams"];
        Assert.Equal(watched.Length, counters.Count(counter => watched.Contains(counter.Name)));
        return string.Join(' ', counters.Where(counter => watched.Contains(counter.Name) && counter.Count != "0").Select(counter => $"{counter.Name}={counter.Count}"));
    }
}
