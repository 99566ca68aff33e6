using DrugReference.Data.Rows;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DrugReference.Data;

/// <summary>
/// Inserts rows of one type through a prepared statement: EF Core's change tracking would cost four times as much for thousands
/// of monographs, and its model as much as a hundred of them.
/// </summary>
/// <remarks>
/// The statement is bound directly. An ADO.NET command looks up each of its parameters by name for each row, which costs more
/// than SQLite needs for the row.
/// </remarks>
internal sealed class PreparedInsert<T>(SqliteConnection connection) : IDisposable
    where T : StoredRow
{
    private readonly sqlite3 _database = connection.Handle!;
    private sqlite3_stmt? _statement;

    /// <summary>Writes a row with its hash, which it gets as well.</summary>
    public void Insert(T row)
    {
        var text = StoredRows.TextOf(row);
        var statement = _statement ??= Prepare(row.Table, [.. text.Columns, nameof(row.Hash)]);
        for (var index = 0; index < text.Count; index++)
        {
            Check(Bind(statement, index + 1, text, index));
        }

        row.Hash = text.Hash;
        Check(raw.sqlite3_bind_int64(statement, text.Count + 1, row.Hash));
        var result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        Check(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result);
    }

    public void Dispose() => _statement?.Dispose();

    private sqlite3_stmt Prepare(string table, IReadOnlyList<string> columns)
    {
        var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
        var values = string.Join(", ", columns.Select(_ => "?"));
        Check(raw.sqlite3_prepare_v2(_database, $"INSERT INTO \"{table}\" ({names}) VALUES ({values})", out var statement));
        return statement;
    }

    private static int Bind(sqlite3_stmt statement, int place, RowText text, int index) =>
        text.IsNullAt(index) ? raw.sqlite3_bind_null(statement, place)
        : text.NumberAt(index) is { } number ? raw.sqlite3_bind_int64(statement, place, number)

        // An empty span would be bound as NULL.
        : text.TextAt(index) is { IsEmpty: false } bytes ? raw.sqlite3_bind_text(statement, place, bytes)
        : raw.sqlite3_bind_text(statement, place, string.Empty);

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), result);
        }
    }
}
