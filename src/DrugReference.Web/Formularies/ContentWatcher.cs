using System.Runtime.InteropServices;
using System.Threading.Channels;
using DrugReference.Web.Hosting;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Formularies;

/// <summary>
/// Looks after the content while the portal runs: when the file system tells of a change, when the process is sent SIGHUP,
/// when a damaged row was met, and every few seconds in any case.
/// </summary>
internal sealed class ContentWatcher(FormularyLoader loader, IOptions<PathOptions> paths, ILogger<ContentWatcher> logger)
    : BackgroundService
{
    /// <summary>File systems that tell of no change (network shares) are looked at this often.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Channel<bool> _wakeUps = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private volatile bool _isDamaged;

    /// <summary>The formulary is loaded before the first request is answered.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await loader.StartAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Has the formulary's file made anew.</summary>
    public void ReportDamage(Exception exception)
    {
        LoaderLog.Damaged(logger, exception.GetBaseException().Message);
        _isDamaged = true;
        WakeUp();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var watcher = Watch();
        using var signal = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
        {
            context.Cancel = true;
            WakeUp();
        });
        while (!stoppingToken.IsCancellationRequested)
        {
            await WaitAsync(stoppingToken);
            var isDamaged = _isDamaged;
            _isDamaged = false;
            await loader.UpdateAsync(isDamaged, stoppingToken);
        }
    }

    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        timeout.CancelAfter(Interval);
        try
        {
            await _wakeUps.Reader.ReadAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // Nothing was told: it is time to look.
        }
    }

    private FileSystemWatcher? Watch()
    {
        try
        {
            var watcher = new FileSystemWatcher(paths.Value.Content) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => WakeUp();
            watcher.Created += (_, _) => WakeUp();
            watcher.Deleted += (_, _) => WakeUp();
            watcher.Renamed += (_, _) => WakeUp();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The system grants no more watches, or the folder is gone for a moment; the interval remains.
            LoaderLog.UpdateFailed(logger, exception.Message);
            return null;
        }
    }

    private void WakeUp() => _wakeUps.Writer.TryWrite(true);
}
