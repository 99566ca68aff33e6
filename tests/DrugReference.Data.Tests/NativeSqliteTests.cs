using Microsoft.Data.Sqlite;

namespace DrugReference.Data.Tests;

public sealed class NativeSqliteTests
{
    [Theory]
    [InlineData("3.49.1")]
    [InlineData("3.50.1")]
    [InlineData("3.7.17")]
    public void Refuse_StopsBeforeTheVersionThatMendedCve20256965(string version)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => NativeSqlite.Refuse(version));

        Assert.Equal($"SQLite {version} is loaded; 3.50.2 or later is needed (CVE-2025-6965).", exception.Message);
    }

    [Theory]
    [InlineData("3.50.2")]
    [InlineData("3.51.0")]
    [InlineData("3.100.0")]
    [InlineData("4.0.0")]
    public void Refuse_TakesThatVersionAndLaterOnes(string version) =>
        Assert.Null(Record.Exception(() => NativeSqlite.Refuse(version)));

    [Fact]
    public void LoadedVersion_IsWhatTheLibrarySaysAndSafe()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sqlite_version()";

        Assert.Equal(command.ExecuteScalar(), NativeSqlite.LoadedVersion());
        Assert.True(Version.Parse(NativeSqlite.LoadedVersion()) >= new Version(3, 50, 2));
    }
}
