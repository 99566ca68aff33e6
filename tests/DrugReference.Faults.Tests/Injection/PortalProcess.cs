using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DrugReference.Faults.Tests.Injection;

/// <summary>The portal as a process of its own, which can be killed, or be given a disk of its own.</summary>
internal sealed partial class PortalProcess : IDisposable
{
    /// <summary>Longer than any start takes, even on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="content">The content folder.</param>
    /// <param name="cache">The cache folder.</param>
    /// <param name="before">A command that ends by running the one that follows it.</param>
    public PortalProcess(string content, string cache, params string[] before)
    {
        string[] command =
        [
            .. before, "dotnet", typeof(Program).Assembly.Location,
            $"--Content:Path={content}", $"--Cache:Path={cache}", "--urls=http://127.0.0.1:0",
            "--AllowedHosts=127.0.0.1", "--Limits:SearchesPerSecond=0", "--Limits:DosesPerSecond=0",
        ];
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public IReadOnlyCollection<string> Log => _log;

    /// <summary>A client of the portal, as soon as it answers.</summary>
    public async Task<HttpClient> ClientAsync() => new() { BaseAddress = await _address.Task.WaitAsync(Patience) };

    /// <summary>SIGKILL: nothing is finished, nothing is cleaned up.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException("The portal ended before it listened:\n" + string.Join('\n', _log)));
            return;
        }

        _log.Enqueue(line);
        if (Listening().Match(line) is { Success: true } match)
        {
            _address.TrySetResult(new Uri(match.Groups["address"].Value));
        }
    }

    [GeneratedRegex("\"address\":\"(?<address>[^\"]+)\"")]
    private static partial Regex Listening();
}
