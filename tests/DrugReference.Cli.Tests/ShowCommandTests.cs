using System.Text.Json;

namespace DrugReference.Cli.Tests;

public sealed class ShowCommandTests : DrugrefFolder
{
    private const string Drug = """
        name: examplumab
        brandNames: [Examplia]
        otherNames: [EX-001]
        misspellings: [exampelumab]
        class: Made-up antibody
        lookAlikes: [{ name: examplimab, difference: Examplimab is given by mouth. }]
        notices: [{ title: Made-up drug, text: Nothing here is true., sources: [E1] }]
        sources: [{ id: E1, title: The made-up label, url: "https://example.org" }]
        """;

    public ShowCommandTests()
    {
        Write("examplumab/monograph.md", "---\ntitle: Examplumab\nis_banned: true\n---\n## Dosage\n\n### Adults\n\n0.8mg/m².\n\n## FAQs\n\n### Is it strong?\n\nNo.\n");
        Write("examplumab/drug.yaml", Drug);
    }

    [Fact]
    public async Task Show_PrintsNamesNoticesReviewSectionsQuestionsAndProblems()
    {
        var (exitCode, output, error) = await RunAsync("show", "examplumab", Folder);

        Assert.Equal((0, string.Empty), (exitCode, error));
        Assert.StartsWith("examplumab\n==========\nBANNED", output, StringComparison.Ordinal);
        string[] inOrder =
        [
            "NOT REVIEWED", "Brand names: Examplia", "Class: Made-up antibody", "Not to be confused with examplimab",
            "Made-up drug [E1]\nNothing here is true.", "## Dosage", "### Adults\n0.8mg/m².", "Q: Is it strong?\nNo.",
            "[E1] The made-up label https://example.org", "examplumab/monograph.md:9:1: warning figure-unspaced: ",
        ];
        Assert.Equal(inOrder.Order(Comparer<string>.Create((one, other) => Place(one).CompareTo(Place(other)))), inOrder);
        Assert.All(inOrder, text => Assert.Contains(text, output, StringComparison.Ordinal));

        int Place(string text) => output.IndexOf(text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_PrintsEverythingAsJson()
    {
        var (exitCode, output, _) = await RunAsync("show", "examplumab", Folder, "--json");
        using var json = JsonDocument.Parse(output);
        var root = json.RootElement;

        Assert.Equal(0, exitCode);
        Assert.Equal("examplumab", root.GetProperty("slug").GetString());
        Assert.True(root.GetProperty("banned").GetBoolean());
        Assert.False(root.GetProperty("hasRegimen").GetBoolean());
        Assert.Equal("dosage", root.GetProperty("sections")[0].GetProperty("kind").GetString());
        Assert.Equal("faq-is-it-strong", root.GetProperty("faqs")[0].GetProperty("id").GetString());
        Assert.Equal("figure-unspaced", root.GetProperty("problems")[0].GetProperty("rule").GetString());
    }

    [Theory]
    [InlineData("2027-01-01", "Reviewed by A. Pharmacist on 2026-01-01; holds until 2027-01-01.")]
    [InlineData("2026-11-21", "REVIEW OVERDUE: it held until 2026-11-21.")]
    public async Task Show_SaysWhetherTheReviewHolds(string until, string expected)
    {
        Write("examplumab/drug.yaml", $"{Drug}\nreview: {{ status: reviewed, by: A. Pharmacist, on: 2026-01-01, until: {until} }}\n");

        var (_, output, _) = await RunAsync("show", "examplumab", Folder);

        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("examplia", "'examplia' is a brand name of it.")]
    [InlineData("EX-001", "'EX-001' is another name of it.")]
    [InlineData("exampelumab", "'exampelumab' is a misspelling of it.")]
    [InlineData("examplimab", "'examplimab' is a different drug, easily mistaken for this one.")]
    [InlineData("examplumap", "The name looks like it.")]
    [InlineData("exam", "The name looks like it.")]
    public async Task Show_SaysWhatAnUnknownNameMayBeAndShowsNoOtherDrug(string asked, string expected)
    {
        var (exitCode, output, error) = await RunAsync("show", asked, Folder);

        Assert.Equal((1, string.Empty), (exitCode, output));
        Assert.Contains($"'{asked}' is not in this content folder.", error, StringComparison.Ordinal);
        Assert.Contains($"  examplumab: examplumab (Examplia), Made-up antibody. {expected}", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("otherol")]
    [InlineData("")]
    [InlineData("../../etc")]
    public async Task Show_SuggestsNothingForAnythingElse(string asked)
    {
        var (exitCode, _, error) = await RunAsync("show", asked, Folder);

        Assert.Equal((1, $"'{asked}' is not in this content folder.\n"), (exitCode, error));
    }

    [Fact]
    public async Task Show_SaysWhyADrugWasRefused()
    {
        Write("plainol/monograph.md", "---\ntitle: &anchor Plainol\n---\n");

        var (exitCode, _, error) = await RunAsync("show", "plainol", Folder);

        Assert.Equal(1, exitCode);
        Assert.Contains("plainol/monograph.md:2:8: error yaml-anchor: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_NeverLetsAFileControlTheTerminal()
    {
        Write("plainol.md", "---\ntitle: \"Plain\\e[2Jol\"\n---\n## Usage\n\nPain &#27;[31m and &#155;31m.\n");

        var (_, output, _) = await RunAsync("show", "plainol", Folder);

        Assert.DoesNotContain(output, character => char.IsControl(character) && character != '\n');
    }
}
