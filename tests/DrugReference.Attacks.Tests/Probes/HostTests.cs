using System.Runtime.Versioning;
using DrugReference.Attacks.Tests.Running;

namespace DrugReference.Attacks.Tests.Probes;

/// <summary>The portal answers under the names that the site allows, and under no other.</summary>
[UnsupportedOSPlatform("windows")]
[Collection(ProbedPortal.Name)]
public sealed class HostTests(ServedPortal portal)
{
    [Fact]
    public async Task OtherHost_IsRefused()
    {
        var findings = new List<string>();
        foreach (var host in Payloads.Read("Probes/hosts.txt"))
        {
            var sent = host.Replace("{HOST}", portal.Address.Authority, StringComparison.Ordinal);
            var (answer, _) = await RawConnection.SendAsync(portal.Address, $"GET /drugs HTTP/1.1\r\nHost: {sent}\r\nConnection: close\r\n\r\n");
            if (RawConnection.Statuses(answer) is not [400] || answer.Contains("inotuzumab", StringComparison.Ordinal))
            {
                findings.Add($"{sent}: {answer.Split('\r')[0]}");
            }
        }

        Assert.Equal([], findings);
    }

    /// <summary>What stands in the place of the target, and of the header lines.</summary>
    [Theory]
    [InlineData("http://evil.example/drugs", "Host: {0}\r\n")]
    [InlineData("http://{0}/drugs", "Host: evil.example\r\n")]
    [InlineData("http://evil.example/drugs", "Host: evil.example\r\n")]
    [InlineData("http://{0}@evil.example/drugs", "Host: {0}\r\n")]
    [InlineData("/drugs", "Host: {0}\r\nHost: evil.example\r\n")]
    [InlineData("/drugs", "Host: evil.example\r\nHost: {0}\r\n")]
    [InlineData("/drugs", " Host: evil.example\r\nHost: {0}\r\n")]
    [InlineData("/drugs", "Host : {0}\r\n")]
    [InlineData("/drugs", "")]
    [InlineData("/drugs", "Host:\r\n")]
    [InlineData("evil.example:443", "Host: {0}\r\n")]
    [InlineData("*", "Host: {0}\r\n")]
    public async Task TargetOrHostThatDisagree_AreRefused(string target, string headers)
    {
        var host = portal.Address.Authority;
        var (answer, _) = await RawConnection.SendAsync(
            portal.Address,
            $"GET {target.Replace("{0}", host, StringComparison.Ordinal)} HTTP/1.1\r\n{headers.Replace("{0}", host, StringComparison.Ordinal)}Connection: close\r\n\r\n");

        Assert.Equal([400], RawConnection.Statuses(answer).Select(status => status == 405 ? 400 : status));
        Assert.DoesNotContain("evil", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AllowedHost_IsAnswered()
    {
        foreach (var target in (string[])["/drugs", $"http://{portal.Address.Authority}/drugs"])
        {
            var (answer, _) = await RawConnection.SendAsync(
                portal.Address, $"GET {target} HTTP/1.1\r\nHost: {portal.Address.Authority}\r\nConnection: close\r\n\r\n");

            Assert.Equal([200], RawConnection.Statuses(answer));
        }
    }
}
