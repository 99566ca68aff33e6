using System.Diagnostics;

namespace DrugReference.Content.Tests.Regimens;

/// <summary>The programs under tests/tools.</summary>
internal static class PythonTools
{
    public static string Folder { get; } = Path.Combine(RegimenFiles.RepositoryRoot(), "tests", "tools");

    /// <summary>Runs one to its end; gives its exit code and all that it printed.</summary>
    public static async Task<(int ExitCode, string Printed)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("python3", arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var printed = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(printed));
    }
}
