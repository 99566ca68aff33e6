using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DrugReference.Data;

/// <summary>
/// A fixed number of connections to one formulary, all opened at the beginning: from then on neither a file that is deleted
/// nor one that is put in its place changes what is read.
/// </summary>
internal sealed class FormularyConnections : IDisposable
{
    private readonly ConcurrentBag<FormularyContext> _free = [];
    private readonly List<(FormularyContext Context, SqliteConnection Connection)> _all = [];
    private readonly SemaphoreSlim _places;

    public FormularyConnections(string connectionString)
    {
        var count = Math.Max(4, 2 * Environment.ProcessorCount);
        _places = new SemaphoreSlim(count);
        try
        {
            for (var index = 0; index < count; index++)
            {
                var connection = new SqliteConnection(connectionString);
                var context = new FormularyContext(Options(connection));
                _all.Add((context, connection));
                connection.Open();
                _free.Add(context);
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
    public async Task<T> ReadAsync<T>(Func<FormularyContext, Task<T>> query, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        if (!_free.TryTake(out var context))
        {
            throw new InvalidOperationException("There are more readers than connections.");
        }

        try
        {
            return await query(context);
        }
        catch (Exception exception) when (exception is SqliteException or System.Text.Json.JsonException or FormatException)
        {
            throw new DamagedFormularyException(exception);
        }
        finally
        {
            _free.Add(context);
            _places.Release();
        }
    }

    public void Dispose()
    {
        foreach (var (context, connection) in _all)
        {
            context.Dispose();
            connection.Dispose();
        }

        _places.Dispose();
    }
}
