using DrugReference.Data.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DrugReference.Data.Tests.Rows;

/// <summary>The writer knows tables and columns by itself, and so does what reads past EF Core; both must agree with its model.</summary>
public sealed class StoredRowTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly FormularyContext _context;

    public StoredRowTests()
    {
        _connection.Open();
        _context = new FormularyContext(FormularyConnections.Options(_connection));
    }

    public static TheoryData<string> Tables => ["Changes", "Drugs", "Formularies", "Names", "Passages", "Problems"];

    [Fact]
    public void Tables_AreThoseOfTheModel()
    {
        var model = string.Join(' ', _context.Model.GetEntityTypes().SelectMany(type => type.GetIndexes().Select(IndexOf).Prepend(TableOf(type))));

        Assert.Equal(model, string.Join(' ', FormularySchema.Tables.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Describe_NamesTheColumnsOfTheModel(string table) => Assert.Equal(
        TypeOf(table).GetProperties().Select(property => property.GetColumnName()).Where(name => name != nameof(StoredRow.Hash)),
        StoredRows.TextOf(SampleRows.Full(table)).Columns);

    [Theory]
    [MemberData(nameof(Tables))]
    public void Insert_WritesWhatTheModelReads(string table) => AssertReadAsWritten(table, row => (StoredRow)_context.Find(row.GetType(), row.Id)!);

    [Theory]
    [InlineData("Drugs", DrugRow.Columns)]
    [InlineData("Names", NameRow.Columns)]
    [InlineData("Passages", PassageRow.Columns)]
    public void Read_TakesEachColumnFromItsPlace(string table, string columns) => AssertReadAsWritten(table, row =>
    {
        using var command = new SqliteCommand($"SELECT {columns} FROM {table} WHERE Id = {row.Id}", _connection);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return row switch
        {
            DrugRow => DrugRow.Read(reader),
            NameRow => NameRow.Read(reader),
            _ => PassageRow.Read(reader),
        };
    });

    [Theory]
    [MemberData(nameof(Tables))]
    public void Hash_NoticesEachColumn(string table)
    {
        var other = SampleRows.Sparse(table);
        foreach (var property in TypeOf(table).GetProperties().Where(property => property.Name != nameof(StoredRow.Hash)))
        {
            var row = SampleRows.Full(table);
            row.Hash = StoredRows.TextOf(row).Hash;
            Assert.Same(row, row.Verified());

            property.PropertyInfo!.SetValue(row, property.PropertyInfo.GetValue(other));

            Assert.Throws<DamagedFormularyException>(() => row.Verified());
        }
    }

    [Fact]
    public void Hash_TellsOneColumnFromTheNext()
    {
        Assert.NotEqual(HashOf("ab", "c"), HashOf("a", "bc"));
        Assert.NotEqual(HashOf("", null), HashOf(null, ""));
    }

    public void Dispose()
    {
        _context.Dispose();
        _connection.Dispose();
    }

    private static long HashOf(params string?[] values)
    {
        var text = StoredRows.Blank();
        Array.ForEach(values, value => text.Add("Column", value));
        return text.Hash;
    }

    private IEntityType TypeOf(string table) => _context.Model.GetEntityTypes().Single(type => type.GetTableName() == table);

    private static string TableOf(IEntityType type) =>
        $"CREATE TABLE \"{type.GetTableName()}\" ({string.Join(", ", type.GetProperties().Select(ColumnOf))});";

    private static string ColumnOf(IProperty property) => $"\"{property.GetColumnName()}\" {property.GetColumnType()}"
        + (property.IsPrimaryKey() ? " PRIMARY KEY" : property.IsNullable ? string.Empty : " NOT NULL");

    private static string IndexOf(IIndex index)
    {
        var (table, columns) = (index.DeclaringEntityType.GetTableName()!, index.Properties.Select(property => property.GetColumnName()).ToList());
        return $"CREATE {(index.IsUnique ? "UNIQUE " : string.Empty)}INDEX \"IX_{table}_{string.Join('_', columns)}\" "
            + $"ON \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))});";
    }

    private void AssertReadAsWritten(string table, Func<StoredRow, StoredRow> readBack)
    {
        StoredRow[] rows = [SampleRows.Full(table), SampleRows.Sparse(table)];
        using (var command = new SqliteCommand(FormularySchema.Tables, _connection))
        {
            command.ExecuteNonQuery();
        }

        using (var insert = new PreparedInsert<StoredRow>(_connection))
        {
            Array.ForEach(rows, insert.Insert);
        }

        foreach (var row in rows)
        {
            var read = readBack(row);
            Assert.All(TypeOf(table).GetProperties(), property => Assert.Equivalent(
                property.PropertyInfo!.GetValue(row), property.PropertyInfo.GetValue(read), strict: true));
            Assert.Equal(row.Hash, read.Verified().Hash);
        }
    }
}
