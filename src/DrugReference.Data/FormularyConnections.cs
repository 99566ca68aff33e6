using System.Collections.Concurrent;
using DrugReference.Data.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DrugReference.Data;

/// <summary>
/// A fixed number of connections to one formulary, all opened at the beginning: from then on neither a file that is deleted
/// nor one that is put in its place changes what is read.
/// </summary>
internal sealed class FormularyConnections : IDisposable
{
    private readonly ConcurrentBag<FormularyConnection> _free = [];
    private readonly List<FormularyConnection> _all = [];
    private readonly SemaphoreSlim _places;

    public FormularyConnections(string connectionString)
    {
        var count = Math.Max(4, 2 * Environment.ProcessorCount);
        _places = new SemaphoreSlim(count);
        try
        {
            for (var index = 0; index < count; index++)
            {
                var connection = new FormularyConnection(connectionString);
                _all.Add(connection);
                connection.Sqlite.Open();
                _free.Add(connection);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public static DbContextOptions<FormularyContext> Options(SqliteConnection connection) =>
        new DbContextOptionsBuilder<FormularyContext>()
            .UseSqlite(connection)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTrackingWithIdentityResolution)
            .Options;

    /// <summary>Runs a query when a connection is free.</summary>
    /// <exception cref="DamagedFormularyException">The file is not what was written.</exception>
    public Task<T> ReadAsync<T>(Func<FormularyContext, Task<T>> query, CancellationToken cancellationToken) =>
        ReadWithAsync(connection => query(connection.Context), cancellationToken);

    /// <summary>The same without EF Core, which takes longer to get ready than the whole portal.</summary>
    public Task<T> ReadPlainAsync<T>(Func<Statements, T> query, CancellationToken cancellationToken) =>
        ReadWithAsync(connection => Task.FromResult(query(connection.Statements)), cancellationToken);

    public void Dispose()
    {
        _all.ForEach(connection => connection.Dispose());
        _places.Dispose();
    }

    private async Task<T> ReadWithAsync<T>(Func<FormularyConnection, Task<T>> query, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        if (!_free.TryTake(out var connection))
        {
            throw new InvalidOperationException("There are more readers than connections.");
        }

        try
        {
            return await query(connection);
        }
        catch (Exception exception) when (exception is SqliteException or System.Text.Json.JsonException or FormatException)
        {
            throw new DamagedFormularyException(exception);
        }
        finally
        {
            _free.Add(connection);
            _places.Release();
        }
    }

    /// <summary>EF Core begins when the first query needs it.</summary>
    private sealed class FormularyConnection(string connectionString) : IDisposable
    {
        private FormularyContext? _context;

        public SqliteConnection Sqlite { get; } = new(connectionString);

        public Statements Statements => field ??= new Statements(Sqlite);

        public FormularyContext Context => _context ??= new FormularyContext(Options(Sqlite));

        public void Dispose()
        {
            _context?.Dispose();
            Sqlite.Dispose();
        }
    }
}
