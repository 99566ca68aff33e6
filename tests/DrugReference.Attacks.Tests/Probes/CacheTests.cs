using System.Globalization;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using DrugReference.Attacks.Tests.Running;

namespace DrugReference.Attacks.Tests.Probes;

/// <summary>What one reader sends never changes what another reads, be it through a cache that both share.</summary>
[UnsupportedOSPlatform("windows")]
[Collection(ProbedPortal.Name)]
public sealed partial class CacheTests(ServedPortal portal)
{
    private static readonly IReadOnlyList<string> Pages = Payloads.Read("Probes/pages.txt");

    [Fact]
    public async Task HeaderThatNoPageDependsOn_ChangesNoByteOfAnyAnswer()
    {
        var headers = Payloads.Read("Probes/unkeyed.txt");
        var findings = new List<string>();
        foreach (var page in Pages)
        {
            // The first answers of a page may still be less compressed; none is asked for compressed here.
            var expected = await GetAsync(page);
            Assert.DoesNotContain("evil", expected, StringComparison.OrdinalIgnoreCase);
            foreach (var header in headers)
            {
                if (await GetAsync(page, header) != expected)
                {
                    findings.Add($"{page} with {header}");
                }
            }

            Assert.Equal(expected, await GetAsync(page));
        }

        Assert.InRange(headers.Count * Pages.Count, 600, int.MaxValue);
        Assert.Equal([], findings);
    }

    [Fact]
    public async Task QueryThatNoPageDependsOn_IsInNoAnswer()
    {
        foreach (var page in Pages)
        {
            var address = page + (page.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "utm_source=evilquery&_=evilquery&lang=evilquery";

            Assert.Equal(await GetAsync(page), await GetAsync(address));
        }
    }

    [Fact]
    public async Task PageUnderTheNameOfAFile_IsNotThere()
    {
        var findings = new List<string>();
        foreach (var address in Payloads.Read("Probes/deceptions.txt"))
        {
            if (RawConnection.Statuses(await GetAsync(address)) is not [400 or 404])
            {
                findings.Add(address);
            }
        }

        Assert.Equal([], findings);
    }

    [Fact]
    public async Task Answer_SendsNobodyElsewhere()
    {
        var findings = new List<string>();
        foreach (var address in Payloads.Read("Probes/redirects.txt"))
        {
            var answer = await GetAsync(address);
            if (Elsewhere().IsMatch(answer) || RawConnection.Statuses(answer) is not [< 300 or >= 400])
            {
                findings.Add($"{address}: {answer.Split("\r\n\r\n")[0]}");
            }
        }

        Assert.Equal([], findings);
    }

    /// <summary>Links and forms that lead to another site, and headers that nobody asked for.</summary>
    [GeneratedRegex(@"^(Location|Set-Cookie|Refresh|Content-Location):|(href|src|action|content)=""?(https?:)?[/\\]{2,}[^""]*evil|url=[^""]*evil", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Elsewhere();

    [GeneratedRegex("^Date: .*\r\n", RegexOptions.Multiline)]
    private static partial Regex Date();

    /// <summary>The answer, byte for byte, but for its date.</summary>
    private async Task<string> GetAsync(string target, string? header = null)
    {
        var (answer, _) = await RawConnection.SendAsync(portal.Address, string.Create(
            CultureInfo.InvariantCulture,
            $"GET {target} HTTP/1.1\r\nHost: {portal.Address.Authority}\r\nConnection: close\r\n{header}{(header is null ? "" : "\r\n")}\r\n"));
        return Date().Replace(answer, "");
    }
}
