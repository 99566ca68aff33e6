using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text.Json;
using DrugReference.Attacks.Tests.Running;

namespace DrugReference.Attacks.Tests.Probes;

/// <summary>Whatever SQL or the query language of FTS5 would make of a text: it is looked for as it stands, and nothing is changed.</summary>
[UnsupportedOSPlatform("windows")]
[Collection(ProbedPortal.Name)]
public sealed class SqlTests(ServedPortal portal)
{
    private static readonly string[] Forms = ["{0}", "inotuzumab{0}", "1 {0} 1", "\"{0}\""];

    /// <summary>Every parameter, with <c>*</c> where the text goes.</summary>
    private static readonly string[] Parameters =
    [
        "/search?q=*", "/search?q=vod&literal=*", "/faqs?q=*", "/faqs?drug=*", "/faqs?topic=*", "/faqs?page=*", "/drugs?page=*", "/drugs/*",
        "/drugs/*/dose", "/drugs/*/changes.atom", "/a-to-z/*", "/classes/*", "/api/search?q=*", "/api/search?q=vod&limit=*",
        "/api/search?q=vod&kinds=*", "/api/suggest?q=*", "/api/faqs?drug=*", "/api/faqs?page=*", "/api/drugs/*", "/api/drugs/*/dose",
        "/api/drugs/inotuzumab-ozogamicin/sections/*", "/offline/*/doses.json",
    ];

    /// <summary>Those that reach the search; the others take turns, unless there is time (DRUGREFERENCE_LONG=1).</summary>
    private static readonly string[] Searches = ["/search?q=*&literal=true", "/api/search?q=*"];

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("DRUGREFERENCE_LONG") == "1";

    private static readonly IReadOnlyList<string> Texts =
        [.. Payloads.Read("Probes/sql.txt").SelectMany(payload => Forms.Select(form => form.Replace("{0}", payload, StringComparison.Ordinal)))];

    [Fact]
    public async Task NoText_IsReadAsSql()
    {
        using var client = await portal.ClientAsync();
        var before = Database();
        var findings = new List<string>();
        await Parallel.ForAsync(0, Texts.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (number, cancellationToken) =>
        {
            foreach (var parameter in IsLong ? Parameters : Searches.Append(Parameters[number % Parameters.Length]))
            {
                var address = parameter.Replace("*", Uri.EscapeDataString(Texts[number]), StringComparison.Ordinal);
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), cancellationToken);
                if ((int)answer.StatusCode >= 500)
                {
                    lock (findings)
                    {
                        findings.Add($"{address}: {answer.StatusCode}");
                    }
                }
            }
        });

        Assert.InRange(Texts.Count, 500, int.MaxValue);
        Assert.Equal([], findings);
        Assert.Equal(before, Database());
        Assert.Empty(portal.Folder.EnumerateFiles("evil*", SearchOption.AllDirectories));
    }

    /// <summary>A word that is an operator elsewhere is a word, and a mark that is one is none.</summary>
    [Fact]
    public async Task OperatorOfFts_ChangesNothingThatIsFound()
    {
        using var client = await portal.ClientAsync();
        var findings = new List<string>();
        foreach (var (typed, meant) in ((string, string)[])
        [
            ("vod NOT liver", "vod not liver"), ("vod AND liver", "vod and liver"), ("vod OR liver", "vod or liver"), ("NEAR(vod liver, 5)", "near vod liver 5"),
            ("vod*", "vod"), ("\"vod\" \"liver\"", "vod liver"), ("^vod", "vod"), ("(vod) {liver}", "vod liver"), ("Text:vod", "text vod"), ("vod + liver", "vod liver"),
            ("vod'; DROP TABLE Drugs", "vod drop table drugs"), ("\"vod", "vod"), ("-{Text} : vod", "text vod"),
        ])
        {
            if (await FoundAsync(client, typed) != await FoundAsync(client, meant))
            {
                findings.Add($"{typed} is not {meant}");
            }
        }

        Assert.NotEqual("[]", await FoundAsync(client, "vod"));
        Assert.Equal([], findings);
    }

    private static async Task<string> FoundAsync(HttpClient client, string query)
    {
        using var answer = JsonDocument.Parse(await client.GetStringAsync(new Uri($"/api/search?q={Uri.EscapeDataString(query)}", UriKind.Relative)));
        return answer.RootElement.GetProperty("results").GetRawText();
    }

    /// <summary>Every file of the cache folder with the sum of its bytes: its rows are what they were.</summary>
    private string Database() => string.Join('\n', portal.Folder.EnumerateFiles("*", SearchOption.AllDirectories)
        .Where(file => file.DirectoryName!.EndsWith("cache", StringComparison.Ordinal)).OrderBy(file => file.Name, StringComparer.Ordinal)
        .Select(file => $"{file.Name} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.FullName)))}"));
}
