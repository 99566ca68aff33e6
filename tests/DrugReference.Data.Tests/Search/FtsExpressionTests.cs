using DrugReference.Data.Search;
using Microsoft.Data.Sqlite;

namespace DrugReference.Data.Tests.Search;

/// <summary>Words as FTS5 is asked for them: whatever a reader types, only the words count.</summary>
public sealed class FtsExpressionTests : IDisposable
{
    private const string Text = "dose of liver and not kidney or near heart title star";

    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public FtsExpressionTests()
    {
        _connection.Open();
        Run("CREATE VIRTUAL TABLE texts USING fts5(title, text)", "");
        Run("INSERT INTO texts VALUES ('heading', $asked)", Text);
    }

    [Theory]
    [InlineData("liver", true)]
    [InlineData("of liver and", true)]
    [InlineData("liver dose", false)]
    [InlineData("liver OR nothing", false)]
    [InlineData("liver\" OR \"nothing", false)]
    [InlineData("liver NOT nothing", false)]
    [InlineData("NEAR(liver kidney)", false)]
    [InlineData("text:liver", false)]
    [InlineData("liv*", false)]
    [InlineData("^dose", true)]
    [InlineData("-liver", true)]
    [InlineData("\"", false)]
    [InlineData("\"\"liver\"\"", true)]
    public void Operators_AreWords(string wording, bool isFound) => Assert.Equal(isFound, Matches(FtsExpression.Of(wording, isBeginning: false)));

    [Theory]
    [InlineData("liv", true)]
    [InlineData("of liv", true)]
    [InlineData("liv\" OR \"dos", false)]
    public void Beginning_IsTheEndOfTheWordsAlone(string wording, bool isFound) => Assert.Equal(isFound, Matches(FtsExpression.Of(wording, isBeginning: true)));

    public void Dispose() => _connection.Dispose();

    private bool Matches(string expression) => Run("SELECT count(*) FROM texts WHERE texts MATCH $asked", expression) is 1L;

    private object? Run(string sql, string asked)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$asked", asked);
        return command.ExecuteScalar();
    }
}
