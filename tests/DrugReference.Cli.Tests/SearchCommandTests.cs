using System.Text.Json;

namespace DrugReference.Cli.Tests;

public sealed class SearchCommandTests : DrugrefFolder
{
    private readonly string[] _where;

    public SearchCommandTests()
    {
        Write("content/examplumab/monograph.md", "---\ntitle: Examplumab\n---\n## Dosage\n\n### Adults\n\nGive 0.8 mg/m² on Mondays.\n\n## FAQs\n\n### Is it strong?\n\nNo, Mondays are.\n");
        Write("content/examplumab/drug.yaml", "name: examplumab\nbrandNames: [Examplia]\n");
        _where = ["--content", Path.Combine(Folder, "content"), "--cache", Path.Combine(Folder, "cache")];
    }

    [Fact]
    public async Task Search_PrintsWhatAnswersAndWhereItStands()
    {
        var (exitCode, output, error) = await RunAsync(["search", "mondays", .. _where]);

        Assert.Equal((0, string.Empty), (exitCode, error));
        Assert.Contains("section: examplumab › Dosage › Adults\n  Give 0.8 mg/m² on Mondays.\n  /drugs/examplumab#adults\n", output, StringComparison.Ordinal);
        Assert.Contains("faq: examplumab › Is it strong?\n  No, Mondays are.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_SaysWhichNameMatched()
    {
        var (_, output, _) = await RunAsync(["search", "examplia", "--kinds", "drug", .. _where]);

        Assert.Equal("drug: examplumab\n  Examplia: brand of examplumab\n  /drugs/examplumab\n", output);
    }

    [Fact]
    public async Task Search_GivesTheJsonOfTheInterface()
    {
        var (exitCode, output, _) = await RunAsync(["search", "mondays", "--limit", "1", "--json", .. _where]);
        using var json = JsonDocument.Parse(output);

        Assert.Equal(0, exitCode);
        Assert.Equal(["query", "correction", "results", "hasMore", "notHeld"], json.RootElement.EnumerateObject().Select(member => member.Name).Where(name => name != "suggestions"));
        Assert.Equal("mondays", json.RootElement.GetProperty("query").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("results").GetArrayLength());
        Assert.True(json.RootElement.GetProperty("hasMore").GetBoolean());
    }

    [Fact]
    public async Task Search_SeesAChangeOfTheContent()
    {
        await RunAsync(["search", "mondays", .. _where]);
        Write("content/other.md", "---\ntitle: Other\n---\n## Usage\n\nPain on Tuesdays.\n");

        var (exitCode, output, _) = await RunAsync(["search", "tuesdays", .. _where]);

        Assert.Equal(0, exitCode);
        Assert.Contains("/drugs/other#usage", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gemtuzumab", "gemtuzumab is not in this formulary.\n")]
    [InlineData("qwertzuiop", "")]
    public async Task Search_ExitsWithOneWhenNothingIsFound(string query, string said)
    {
        var (exitCode, output, error) = await RunAsync(["search", query, .. _where]);

        Assert.Equal((1, said), (exitCode, output));
        Assert.StartsWith("Not in this formulary", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--limit", "0")]
    [InlineData("--limit", "many")]
    [InlineData("--kinds", "drugs")]
    [InlineData("--content", "/no/such/folder")]
    public async Task Search_RefusesBadUsage(params string[] bad)
    {
        var (exitCode, output, error) = await RunAsync(["search", "mondays", .. bad]);

        Assert.Equal((2, string.Empty), (exitCode, output));
        Assert.NotEmpty(error);
    }
}
