using System.Runtime.Versioning;
using DrugReference.Attacks.Tests.Running;

namespace DrugReference.Attacks.Tests.Probes;

/// <summary>No address leads to a file that is not one of the site.</summary>
[UnsupportedOSPlatform("windows")]
[Collection(ProbedPortal.Name)]
public sealed class TraversalTests(ServedPortal portal)
{
    /// <summary>What stands in the files that the attempts are after.</summary>
    private static readonly string[] Secrets =
        ["root:", "/bin/", "[core]", "runtimeOptions", "runtimeTarget", "This program cannot be run", "synonyms:", "sources:\n", "PATH=", "ManifestType", "Logging"];

    [Fact]
    public async Task NoForm_LeavesTheSite()
    {
        var forms = Payloads.Read("Probes/traversal.txt");
        var findings = new List<string>();
        foreach (var form in forms)
        {
            var (answer, _) = await RawConnection.SendAsync(
                portal.Address, $"GET {form} HTTP/1.1\r\nHost: {portal.Address.Authority}\r\nConnection: close\r\n\r\n");
            if (RawConnection.Statuses(answer) is not [400 or 404] || Secrets.Any(secret => answer.Contains(secret, StringComparison.Ordinal)))
            {
                findings.Add($"{form}: {answer.Split('\r')[0]}");
            }
        }

        Assert.InRange(forms.Count, 60, int.MaxValue);
        Assert.Equal([], findings);
    }
}
