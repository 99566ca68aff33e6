using System.Text;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace DrugReference.Web.Logging;

/// <summary>
/// Where the lines of the log go. Those of requests are gathered for a moment and written together, because a system call for
/// each costs more than a kept page; everything else is written at once, with all that came before it.
/// </summary>
internal sealed class LogOutput : ILogEventSink, IDisposable
{
    private const int MostBytes = 32 * 1024;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    private readonly RenderedCompactJsonFormatter _formatter = new();
    private readonly Lock _lock = new();
    private readonly byte[] _gathered = new byte[MostBytes];
    private readonly Stream _stream;
    private readonly Timer _timer;
    private int _length;

    public LogOutput(Stream stream)
    {
        _stream = stream;
        _timer = new Timer(_ => Flush());
    }

    /// <summary>Takes one line, its end included.</summary>
    public void Gather(ReadOnlySpan<byte> line)
    {
        lock (_lock)
        {
            if (_length == 0)
            {
                _timer.Change(Moment, Timeout.InfiniteTimeSpan);
            }

            if (line.Length > _gathered.Length - _length)
            {
                Flush();
            }

            line.CopyTo(_gathered.AsSpan(_length));
            _length += line.Length;
        }
    }

    public void Emit(LogEvent logEvent)
    {
        using var line = new StringWriter();
        _formatter.Format(logEvent, line);
        var bytes = Encoding.UTF8.GetBytes(line.ToString());
        lock (_lock)
        {
            Flush();
            Write(bytes);
        }
    }

    /// <summary>Writes what is gathered.</summary>
    public void Flush()
    {
        lock (_lock)
        {
            Write(_gathered.AsSpan(0, _length));
            _length = 0;
        }
    }

    private void Write(ReadOnlySpan<byte> lines)
    {
        try
        {
            _stream.Write(lines);
            _stream.Flush();
        }
        catch (IOException)
        {
            // Nobody takes the log any more, and there is nowhere to say so. Readers are served all the same.
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        Flush();
    }
}
