using System.Text.Json;

namespace DrugReference.Cli.Tests;

public sealed class CheckCommandTests : DrugrefFolder
{
    private const string Good = "---\ntitle: Acetylsalicylic acid\n---\n## Usage\n\nPain.\n";

    [Fact]
    public async Task Check_TakesAnEmptyFolderForAMistake()
    {
        var (exitCode, output, error) = await RunAsync("check", Folder);

        Assert.Equal((1, "0 drugs, 0 errors, 0 warnings, 0 notes\n", $"There is no monograph in '{Folder}'.\n"), (exitCode, output, error));
    }

    [Fact]
    public async Task Check_PrintsNoProblemOfAGoodFolderAndExitsWithZero()
    {
        Write("aspirin.md", Good);

        var (exitCode, output, _) = await RunAsync("check", Folder);

        Assert.Equal((0, "1 drugs, 0 errors, 0 warnings, 0 notes\n"), (exitCode, output));
    }

    [Fact]
    public async Task Check_PrintsFileLineColumnAndRuleOfAnErrorAndExitsWithOne()
    {
        Write("good.md", Good);
        Write("bad.md", "---\ntitle: &anchor Bad\n---\n");

        var (exitCode, output, _) = await RunAsync("check", Folder);

        Assert.Equal(1, exitCode);
        Assert.Contains("bad.md:2:8: error yaml-anchor: ", output, StringComparison.Ordinal);
        Assert.EndsWith("1 drugs, 1 errors, 0 warnings, 0 notes\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ExitsWithZeroWhenNothingIsAnError()
    {
        Write("warned.md", Good + "\nTake 5mg.\n");

        var (exitCode, output, _) = await RunAsync("check", Folder);

        Assert.Equal(0, exitCode);
        Assert.Contains("warned.md:8:6: warning figure-unspaced: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_SortsByFileAndLine()
    {
        Write("b.md", Good + "\nTake 5mg.\n\nThen 6mg.\n");
        Write("a/c.md", Good + "\nThen 7mg.\n");
        Write("a.yaml", "name: nobody\n");

        var (_, output, _) = await RunAsync("check", Folder);

        Assert.Equal(
            ["a.yaml:1:1", "a/c.md:8:6", "b.md:8:6", "b.md:10:6"],
            output.Split('\n').Where(line => line.Contains(": warning ", StringComparison.Ordinal))
                .Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task Check_PrintsTheSameAsJson()
    {
        Write("bad.md", "---\ntitle: Büd\nis_banned: maybe\n---\n0.8mg/m²\n");

        var (exitCode, output, _) = await RunAsync("check", Folder, "--json");
        using var json = JsonDocument.Parse(output);
        var root = json.RootElement;

        Assert.Equal(1, exitCode);
        Assert.Equal(["folder", "digest", "drugs", "errors", "warnings", "notes", "problems"], root.EnumerateObject().Select(item => item.Name));
        Assert.Equal((1, 1, 0), (root.GetProperty("errors").GetInt32(), root.GetProperty("warnings").GetInt32(), root.GetProperty("notes").GetInt32()));
        var problem = root.GetProperty("problems")[0];
        Assert.Equal(["file", "line", "column", "severity", "rule", "message"], problem.EnumerateObject().Select(item => item.Name));
        Assert.Equal(("bad.md", 3, 12, "error", "yaml-shape"), (
            problem.GetProperty("file").GetString(), problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetInt32(),
            problem.GetProperty("severity").GetString(), problem.GetProperty("rule").GetString()));
    }

    [Theory]
    [InlineData("2027-01-01", false)]
    [InlineData("2027-01-02", true)]
    [InlineData(null, false)]
    public async Task Check_FindsTheReviewOverdueOnTheDayGiven(string? today, bool isOverdue)
    {
        Write("aspirin/monograph.md", Good);
        Write("aspirin/drug.yaml", "name: aspirin\nreview: { status: reviewed, by: A. Pharmacist, on: 2026-01-01, until: 2027-01-01 }\n");

        var (exitCode, output, _) = await RunAsync(["check", Folder, .. today is null ? Array.Empty<string>() : ["--today", today]]);

        Assert.Equal(0, exitCode);
        Assert.Equal(isOverdue, output.Contains("aspirin/drug.yaml:2:71: warning review-overdue: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("check", "/no/such/folder")]
    [InlineData("check", "--today", "1.2.2027")]
    [InlineData("check", "--nonsense")]
    [InlineData("check", "one", "two")]
    [InlineData("chekc")]
    [InlineData("show")]
    [InlineData("show", "aspirin", "/no/such/folder")]
    [InlineData]
    public async Task BadUsage_IsExplainedAndExitsWithTwo(params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(arguments);

        Assert.Equal((2, string.Empty), (exitCode, output));
        Assert.NotEmpty(error);
    }

    [Theory]
    [InlineData("--help", "show <SLUG>")]
    [InlineData("check --help", "drugref check /srv/monographs --json")]
    [InlineData("show -h", "drugref show inotuzumab-ozogamicin")]
    [InlineData("build --help", "drugref build --cache cache")]
    [InlineData("serve --help", "drugref serve /srv/monographs --urls http://localhost:8080")]
    public async Task Help_ShowsExamples(string arguments, string expected)
    {
        var (exitCode, output, error) = await RunAsync(arguments.Split(' '));

        Assert.Equal((0, string.Empty), (exitCode, error));
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }
}
