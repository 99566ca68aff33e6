using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;

namespace DrugReference.Attacks.Tests.Running;

/// <summary>The portal over its shipped content as a process of its own, in folders of its own, on the real server.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed partial class PortalProcess : IDisposable
{
    /// <summary>Longer than any start takes, even on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("drugreference-");
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="settings">Further settings, as <c>Key=Value</c>.</param>
    public PortalProcess(params string[] settings)
        : this([], settings)
    {
    }

    /// <param name="before">A command that ends by running the one that follows it.</param>
    /// <param name="settings">Further settings, as <c>Key=Value</c>.</param>
    public PortalProcess(string[] before, params string[] settings)
    {
        string[] command =
        [
            .. before, "dotnet", typeof(Program).Assembly.Location, $"--Cache:Path={Sub("cache")}", "--urls=http://127.0.0.1:0",
            "--AllowedHosts=127.0.0.1;localhost", "--Shutdown:DrainSeconds=0",
            .. settings.Select(setting => $"--{setting}"),
        ];
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(command[0], command[1..])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Sub("work"),
                Environment = { ["TMPDIR"] = Sub("temporary"), ["HOME"] = Sub("home"), ["DOTNET_NOLOGO"] = "1" },
            },
        };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    /// <summary>Cache, temporary folder, home and working folder: all that the process can write to of its own accord.</summary>
    public DirectoryInfo Folder => _folder;

    /// <summary>The lines of both outputs.</summary>
    public IReadOnlyCollection<string> Log => _log;

    /// <summary>Where it listens, as soon as it does.</summary>
    public Task<Uri> AddressAsync() => _address.Task.WaitAsync(Patience);

    public async Task<HttpClient> ClientAsync() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = await AddressAsync(),
    };

    /// <summary>SIGTERM, and the end.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await ExitCodeAsync();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Sub(string name) => _folder.CreateSubdirectory(name).FullName;

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
