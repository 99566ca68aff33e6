using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DrugReference.Cli.Tests;

/// <summary>A command as a process of its own, in an empty folder unless it is given one: what it needs it has brought with it.</summary>
internal sealed partial class DrugrefProcess : IDisposable
{
    /// <summary>Longer than anything takes, even on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("drugref-");
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public DrugrefProcess(string program, string[] arguments, string? folder = null)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder ?? _folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => _errors.Enqueue(line.Data ?? string.Empty);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output => string.Join('\n', _output);

    public string Error => string.Join('\n', _errors).Trim();

    /// <summary>drugref as it stands beside the tests.</summary>
    public static DrugrefProcess Start(params string[] arguments) => StartIn(null, arguments);

    public static DrugrefProcess StartIn(string? folder, params string[] arguments) =>
        new("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments], folder);

    /// <summary>A client of what is served, as soon as it listens.</summary>
    public async Task<HttpClient> ClientAsync() => new() { BaseAddress = await _address.Task.WaitAsync(Patience) };

    /// <summary>The exit code, when the command has ended.</summary>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async Task<int> StopAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        return await EndAsync();
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException($"It ended before it listened:\n{Output}\n{Error}"));
            return;
        }

        _output.Enqueue(line);
        if (Listening().Match(line) is { Success: true } match)
        {
            _address.TrySetResult(new Uri(match.Groups["address"].Value));
        }
    }

    [GeneratedRegex("\"address\":\"(?<address>[^\"]+)\"")]
    private static partial Regex Listening();
}
