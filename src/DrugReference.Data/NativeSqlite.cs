using Microsoft.Data.Sqlite;

namespace DrugReference.Data;

/// <summary>The SQLite library that the process has loaded, which need not be the one that the program was shipped with.</summary>
internal static class NativeSqlite
{
    /// <summary>The first version without CVE-2025-6965.</summary>
    public static readonly Version OldestSafe = new(3, 50, 2);

    /// <summary>What the library says of itself.</summary>
    public static string LoadedVersion()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection.ServerVersion;
    }

    /// <exception cref="InvalidOperationException">The version is known to be unsafe; the message says what to do, in one line.</exception>
    public static void Refuse(string version)
    {
        if (Version.Parse(version) < OldestSafe)
        {
            throw new InvalidOperationException(
                $"SQLite {version} is loaded; {OldestSafe} or later is needed (CVE-2025-6965).");
        }
    }
}
