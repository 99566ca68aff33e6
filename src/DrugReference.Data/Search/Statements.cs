using Microsoft.Data.Sqlite;

namespace DrugReference.Data.Search;

/// <summary>The statements of one connection, each prepared once: to prepare one takes longer than to run it.</summary>
internal sealed class Statements(SqliteConnection connection)
{
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>Runs a statement; the reader is disposed of before it is run again.</summary>
    public SqliteDataReader Run(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in parameters)
            {
                command.Parameters.AddWithValue(name, value);
            }

            return (_commands[sql] = command).ExecuteReader();
        }

        for (var index = 0; index < parameters.Length; index++)
        {
            command.Parameters[index].Value = parameters[index].Value;
        }

        return command.ExecuteReader();
    }
}
