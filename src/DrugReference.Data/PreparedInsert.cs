using System.Globalization;
using DrugReference.Data.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace DrugReference.Data;

/// <summary>
/// Inserts rows of one type through a prepared statement: the schema is EF Core's, its change tracking would cost four times
/// as much for thousands of monographs.
/// </summary>
/// <remarks>
/// The statement is bound directly. An ADO.NET command looks up each of its parameters by name for each row, which costs more
/// than SQLite needs for the row.
/// </remarks>
internal sealed class PreparedInsert<T> : IDisposable
    where T : StoredRow
{
    private readonly RowFormat _format;
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public PreparedInsert(FormularyContext context)
    {
        _format = RowFormat.Of<T>(context);
        var columns = _format.Columns.ToList();
        var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
        var values = string.Join(", ", columns.Select(_ => "?"));
        _database = ((SqliteConnection)context.Database.GetDbConnection()).Handle!;
        Check(raw.sqlite3_prepare_v2(_database, $"INSERT INTO \"{_format.Table}\" ({names}) VALUES ({values})", out _statement));
    }

    /// <summary>Writes a row with its hash, which it gets as well.</summary>
    public void Insert(T row)
    {
        var values = _format.ValuesOf(row);
        var text = RowFormat.TextOf(values);
        for (var index = 0; index < values.Length; index++)
        {
            // An empty span would be bound as NULL.
            Check(values[index] is string { Length: > 0 }
                ? raw.sqlite3_bind_text(_statement, index + 1, text[index])
                : Bind(index + 1, values[index]));
        }

        row.Hash = text.Hash;
        Check(raw.sqlite3_bind_int64(_statement, values.Length + 1, row.Hash));
        var result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        Check(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result);
    }

    public void Dispose() => raw.sqlite3_finalize(_statement);

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        string empty => raw.sqlite3_bind_text(_statement, place, empty),
        DateTimeOffset moment => raw.sqlite3_bind_text(
            _statement, place, moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)),
        int or long or bool => raw.sqlite3_bind_int64(_statement, place, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"A column of type {value.GetType()} has no form in the database yet."),
    };

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), result);
        }
    }
}
