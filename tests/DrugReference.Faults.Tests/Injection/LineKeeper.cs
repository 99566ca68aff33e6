using System.Collections.Concurrent;
using DrugReference.Web.Formularies;
using Microsoft.Extensions.Logging;

namespace DrugReference.Faults.Tests.Injection;

/// <summary>Keeps what the loader logs.</summary>
internal sealed class LineKeeper : ILogger<FormularyLoader>
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue(formatter(state, exception));
}
