using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;

namespace DrugReference.Web.Stopping;

/// <summary>
/// When the portal stops: on SIGTERM it goes on serving for a while, not ready any more, so that whoever shares out the readers
/// can leave first. A second signal, or Ctrl+C, stops it at once.
/// </summary>
internal sealed partial class Draining(
    IHostApplicationLifetime application, IOptions<DrainOptions> options, TimeProvider time, ILogger<Draining> logger)
    : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> _signals = [];
    private int _isDraining;
    private ITimer? _end;

    public bool IsDraining => Volatile.Read(ref _isDraining) != 0;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        On(PosixSignal.SIGTERM, Drain);
        On(PosixSignal.SIGINT, application.StopApplication);
        On(PosixSignal.SIGQUIT, application.StopApplication);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _signals.ForEach(signal => signal.Dispose());
        _end?.Dispose();
    }

    private void Drain()
    {
        var seconds = options.Value.Drain;
        if (Interlocked.Exchange(ref _isDraining, 1) != 0 || seconds == TimeSpan.Zero || !application.ApplicationStarted.IsCancellationRequested)
        {
            application.StopApplication();
            return;
        }

        Log.Draining(logger, seconds.TotalSeconds);
        _end = time.CreateTimer(_ => application.StopApplication(), null, seconds, Timeout.InfiniteTimeSpan);
    }

    private void On(PosixSignal signal, Action act) => _signals.Add(PosixSignalRegistration.Create(signal, context =>
    {
        // The process ends when the host has stopped; but who asks again while it stops has waited long enough.
        context.Cancel = !application.ApplicationStopping.IsCancellationRequested;
        act();
    }));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Told to stop: not ready any more, and serving for another {Seconds} s")]
        public static partial void Draining(ILogger logger, double seconds);
    }
}
