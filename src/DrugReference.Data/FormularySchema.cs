using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DrugReference.Data;

/// <summary>
/// The tables and indexes of the EF Core model as SQL. EF Core can do so as well, but builds a second model to do it, which
/// takes longer than to load a hundred monographs. References are left out: they would be looked up for each row.
/// </summary>
internal static class FormularySchema
{
    public static string Of(IModel model) =>
        string.Join('\n', model.GetEntityTypes().SelectMany(type => type.GetIndexes().Select(IndexOf).Prepend(TableOf(type))));

    private static string TableOf(IEntityType type) =>
        $"CREATE TABLE {Quote(type.GetTableName()!)} ({string.Join(", ", type.GetProperties().Select(ColumnOf))});";

    private static string ColumnOf(IProperty property) => $"{Quote(property.GetColumnName())} {property.GetColumnType()}"
        + (property.IsPrimaryKey() ? " PRIMARY KEY" : property.IsNullable ? string.Empty : " NOT NULL");

    private static string IndexOf(IIndex index)
    {
        var (table, columns) = (index.DeclaringEntityType.GetTableName()!, index.Properties.Select(property => property.GetColumnName()).ToList());
        return $"CREATE {(index.IsUnique ? "UNIQUE " : string.Empty)}INDEX {Quote($"IX_{table}_{string.Join('_', columns)}")} "
            + $"ON {Quote(table)} ({string.Join(", ", columns.Select(Quote))});";
    }

    private static string Quote(string name) => $"\"{name}\"";
}
