namespace DrugReference.Cli.Tests;

/// <summary>A content folder of its own for one test, and the command run on it inside this process.</summary>
public abstract class DrugrefFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("drugref-");

    protected string Folder => _folder.FullName;

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    protected static Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) =>
        RunWithAsync("", arguments);

    protected static async Task<(int ExitCode, string Output, string Error)> RunWithAsync(
        string typed, params string[] arguments)
    {
        using var input = new StringReader(typed);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await CommandLine.RunAsync(arguments, input, output, error, new FixedDay());
        return (exitCode, output.ToString(), error.ToString());
    }

    /// <summary>It is 22 November 2026.</summary>
    private sealed class FixedDay : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    }
}
