using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DrugReference.Faults.Tests.Injection;

/// <summary>The portal as a process of its own, which can be told to stop, be killed, or be given a disk of its own.</summary>
internal sealed partial class PortalProcess : IDisposable
{
    /// <summary>Longer than any start or stop takes, even on a busy machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="content">The content folder.</param>
    /// <param name="cache">The cache folder.</param>
    /// <param name="before">A command that ends by running the one that follows it.</param>
    public PortalProcess(string content, string cache, params string[] before)
        : this(content, cache, [], before)
    {
    }

    /// <param name="content">The content folder.</param>
    /// <param name="cache">The cache folder.</param>
    /// <param name="settings">Further settings, as <c>Key=Value</c>.</param>
    /// <param name="before">A command that ends by running the one that follows it.</param>
    public PortalProcess(string content, string cache, IEnumerable<string> settings, params string[] before)
    {
        string[] command =
        [
            .. before, "dotnet", typeof(Program).Assembly.Location,
            $"--Content:Path={content}", $"--Cache:Path={cache}", "--urls=http://127.0.0.1:0",
            "--AllowedHosts=127.0.0.1", "--Limits:SearchesPerSecond=0", "--Limits:DosesPerSecond=0",
            .. settings.Select(setting => $"--{setting}"),
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

    public bool HasExited => _process.HasExited;

    public int OpenFiles => Directory.GetFileSystemEntries($"/proc/{Id}/fd").Length;

    /// <summary>What the process holds of the machine's memory.</summary>
    public int ResidentMegabytes => int.Parse(
        Resident().Match(File.ReadAllText($"/proc/{Id}/status")).Groups["kilobytes"].Value, CultureInfo.InvariantCulture) / 1024;

    /// <summary>Where it listens, as soon as it does.</summary>
    public Task<Uri> AddressAsync() => _address.Task.WaitAsync(Patience);

    /// <summary>A client of the portal, as soon as it answers.</summary>
    public async Task<HttpClient> ClientAsync() => new() { BaseAddress = await AddressAsync() };

    public void Signal(int signal) => Signals.Send(Id, signal);

    /// <summary>The exit code, when the portal has ended by itself.</summary>
    public async Task<int> ExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

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

    [GeneratedRegex(@"VmRSS:\s+(?<kilobytes>[0-9]+) kB")]
    private static partial Regex Resident();
}
