using System.Globalization;
using DrugReference.Data.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DrugReference.Data;

/// <summary>
/// Inserts rows of one type through a prepared statement: the schema is EF Core's, its change tracking would cost four times
/// as much for thousands of monographs.
/// </summary>
internal sealed class PreparedInsert<T> : IDisposable
    where T : StoredRow
{
    private readonly RowFormat _format;
    private readonly SqliteCommand _command;

    public PreparedInsert(FormularyContext context, SqliteTransaction transaction)
    {
        _format = RowFormat.Of<T>(context);
        var columns = _format.Columns.ToList();
        var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
        var values = string.Join(", ", columns.Select((_, index) => Name(index)));
        _command = ((SqliteConnection)context.Database.GetDbConnection()).CreateCommand();
        _command.Transaction = transaction;
        _command.CommandText = $"INSERT INTO \"{_format.Table}\" ({names}) VALUES ({values})";
        _command.Parameters.AddRange(columns.Select((_, index) => new SqliteParameter { ParameterName = Name(index) }));
        _command.Prepare();
    }

    public void Insert(T row)
    {
        var values = _format.ValuesOf(row);
        for (var index = 0; index < values.Length; index++)
        {
            _command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"$p{index}");
}
