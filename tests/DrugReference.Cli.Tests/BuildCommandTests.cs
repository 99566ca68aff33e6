using System.Text.Json;

namespace DrugReference.Cli.Tests;

public sealed class BuildCommandTests : DrugrefFolder
{
    private const string Good = "---\ntitle: Examplumab\n---\n## Usage\n\nPain.\n\n## FAQs\n\n### Is it strong?\n\nNo, 5mg is not.\n";

    private string Content => Path.Combine(Folder, "content");

    private string Cache => Path.Combine(Folder, "cache");

    [Fact]
    public async Task Build_MakesAFileAndPrintsWhatIsInIt()
    {
        Write("content/examplumab.md", Good);

        var (exitCode, output, error) = await RunAsync("build", Content, "--cache", Cache);
        var again = await RunAsync("build", Content, "--cache", Cache);

        var file = Path.Combine(Cache, Assert.Single(Files("*.db")));
        Assert.Equal((0, string.Empty), (exitCode, error));
        Assert.StartsWith($"{file}\nContent ", output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 drugs, 1 sections, 1 questions, 0 regimens\n0 errors, 1 warnings, 0 notes\n", output, StringComparison.Ordinal);
        Assert.Equal((0, output, string.Empty), again);
    }

    [Fact]
    public async Task Build_SaysTheSameAsJson()
    {
        Write("content/examplumab.md", Good);

        var (exitCode, output, _) = await RunAsync("build", Content, "--cache", Cache, "--json");
        using var json = JsonDocument.Parse(output);

        Assert.Equal(0, exitCode);
        Assert.Equal(
            ["path", "digest", "drugs", "sections", "faqs", "regimens", "errors", "warnings", "notes"],
            json.RootElement.EnumerateObject().Select(item => item.Name));
        Assert.Equal(Path.Combine(Cache, Assert.Single(Files("*.db"))), json.RootElement.GetProperty("path").GetString());
    }

    [Fact]
    public async Task Build_ExitsWithOneForErrorsAndMakesTheFileAllTheSame()
    {
        Write("content/examplumab.md", Good);
        Write("content/bad.md", "---\ntitle: &anchor Bad\n---\n");

        var (exitCode, output, _) = await RunAsync("build", Content, "--cache", Cache);

        Assert.Equal(1, exitCode);
        Assert.Contains("\n1 errors, 1 warnings, 0 notes\nThe file is made all the same: ", output, StringComparison.Ordinal);
        Assert.Single(Files("*.db"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FileThatWasBuilt_IsServedWhereContentAndCacheWereCopiedTo(bool isReadOnly)
    {
        Write("content/examplumab.md", Good);
        await RunAsync("build", Content, "--cache", Cache, "--", "--Content:Limits:Faqs=50");
        Write("elsewhere/content/examplumab.md", Good);
        Directory.Move(Cache, Path.Combine(Folder, "elsewhere/cache"));
        var (built, cache) = (Files("*"), Path.Combine(Folder, "elsewhere/cache"));
        using var readOnly = isReadOnly ? new ReadOnlyFolder(cache) : null;

        using var drugref = DrugrefProcess.Start(
            "serve", Path.Combine(Folder, "elsewhere/content"), "--urls", "http://127.0.0.1:0", "--cache", cache,
            "--", "--Content:Limits:Faqs=50");
        using var client = await drugref.ClientAsync();

        // Had it read the content, there would be a second file, or a warning that there is none.
        await ServeCommandTests.AssertServesAsync(client, "/drugs/examplumab");
        Assert.Equal(built, Files("*"));
        Assert.DoesNotContain("kept in memory", drugref.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Option '--cache' is required.\nSee drugref --help.\n", ".")]
    [InlineData("The content folder '/no/such/folder' does not exist.\n", "/no/such/folder", "--cache", "cache")]
    [InlineData("No file can be written to '/dev/null/cache'.\n", "--cache", "/dev/null/cache")]
    [InlineData("Failed to convert configuration value 'many' at 'Content:Limits:Faqs' to type 'System.Int32'.\n",
        "--cache", "cache", "--", "--Content:Limits:Faqs=many")]
    public async Task BadUsage_IsExplainedAndExitsWithTwo(string said, params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(["build", .. arguments]);

        Assert.Equal((2, string.Empty, said), (exitCode, output, error));
    }

    private string[] Files(string pattern) => Directory.Exists(Cache)
        ? FilesIn(Cache, pattern)
        : FilesIn(Path.Combine(Folder, "elsewhere/cache"), pattern);

    private static string[] FilesIn(string folder, string pattern) =>
        [.. Directory.GetFiles(folder, pattern).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>A folder that takes no file, as in an image; whoever may do everything may write to it all the same.</summary>
    private sealed class ReadOnlyFolder : IDisposable
    {
        private readonly string _path;

        public ReadOnlyFolder(string path)
        {
            _path = path;
            Set(UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        public void Dispose() => Set(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        private void Set(UnixFileMode mode)
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(_path, mode);
            }
        }
    }
}
