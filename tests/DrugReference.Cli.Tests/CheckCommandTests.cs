namespace DrugReference.Cli.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("drugref-");

    [Fact]
    public async Task Check_PrintsNoProblemOfAGoodFolderAndExitsWithZero()
    {
        Write("aspirin.md", "---\ntitle: Acetylsalicylic acid\n---\n## Usage\n\nPain.\n");

        var (exitCode, output, _) = await RunAsync("check", _folder.FullName);

        Assert.Equal(0, exitCode);
        Assert.Equal("1 drugs, 0 errors, 0 warnings and notes", output.Trim());
    }

    [Fact]
    public async Task Check_PrintsFileLineColumnAndRuleOfAnErrorAndExitsWithOne()
    {
        Write("good.md", "---\ntitle: Good\n---\n## Usage\n\nPain.\n");
        Write("bad.md", "---\ntitle: &anchor Bad\n---\n");

        var (exitCode, output, _) = await RunAsync("check", _folder.FullName);

        Assert.Equal(1, exitCode);
        Assert.Contains("bad.md:2:8: error yaml-anchor: ", output, StringComparison.Ordinal);
        Assert.Contains("1 drugs, 1 errors", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "/no/such/folder")]
    [InlineData("chekc")]
    [InlineData("check", "--nonsense")]
    public async Task BadUsage_IsExplainedAndExitsWithTwo(params string[] arguments)
    {
        var (exitCode, _, error) = await RunAsync(arguments);

        Assert.Equal(2, exitCode);
        Assert.NotEmpty(error);
    }

    [Fact]
    public async Task Help_NamesTheCommand()
    {
        var (exitCode, output, _) = await RunAsync("--help");

        Assert.Equal(0, exitCode);
        Assert.Contains("check", output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(arguments, output, error);
        return (exitCode, output.ToString(), error.ToString());
    }
}
