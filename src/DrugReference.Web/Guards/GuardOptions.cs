using System.Net;
using Microsoft.Extensions.Primitives;

namespace DrugReference.Web.Guards;

/// <summary>From whom requests are taken, and who may speak for a reader.</summary>
public sealed class GuardOptions
{
    private static readonly StringSegment[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary><c>AllowedHosts</c>: names by which readers reach the portal, with semicolons between them.</summary>
    public string AllowedHosts { get; set; } = "";

    /// <summary><c>Proxies:Known</c>: addresses or networks of the proxies in front of the portal, with blanks between them; nobody by default.</summary>
    public string KnownProxies { get; set; } = "";

    /// <summary>What the framework would take for permission to believe any proxy.</summary>
    public bool TrustsEveryProxy { get; set; }

    /// <summary>Whether the program runs where it is written, and is asked by its writer alone.</summary>
    public bool IsDevelopment { get; set; }

    public IList<StringSegment> Hosts => AllowedHosts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        is { Length: > 0 } named ? [.. named.Select(host => new StringSegment(host))] : Loopback;

    /// <summary>Whether it is said who may ask; whoever may be asked under any name is open to what others put into caches.</summary>
    public bool AreHosts => Hosts.All(host => host != "*") && (IsDevelopment || !string.IsNullOrWhiteSpace(AllowedHosts));

    public IReadOnlyList<IPNetwork> Proxies => [.. Words.Select(word => Network(word)!.Value)];

    public bool AreProxies => Words.All(word => Network(word) is not null);

    private string[] Words => KnownProxies.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A network, or an address as the network of it alone.</summary>
    private static IPNetwork? Network(string text) => IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
