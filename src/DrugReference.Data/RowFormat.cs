using System.Collections.Concurrent;
using System.Reflection;
using DrugReference.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DrugReference.Data;

/// <summary>
/// How a row stands in the database, taken from the EF Core model: its columns, the values in them, and the hash over all of
/// them but the hash itself.
/// </summary>
internal sealed class RowFormat
{
    private static readonly ConcurrentDictionary<Type, RowFormat> Formats = new();

    [ThreadStatic]
    private static RowText? _text;

    private readonly (string Column, Func<object, object?> Value)[] _columns;

    private RowFormat(IEntityType type)
    {
        Table = type.GetTableName()!;
        _columns = [.. type.GetProperties().Where(property => property.Name != nameof(StoredRow.Hash)).Select(Column)];
    }

    public string Table { get; }

    /// <summary>The columns, the hash last.</summary>
    public IEnumerable<string> Columns => _columns.Select(column => column.Column).Append(nameof(StoredRow.Hash));

    public static RowFormat Of<T>(DbContext context)
        where T : StoredRow => Formats.GetOrAdd(typeof(T), type => new RowFormat(context.Model.FindEntityType(type)!));

    /// <summary>The values of the columns as the database keeps them, without the hash.</summary>
    public object?[] ValuesOf(StoredRow row)
    {
        var values = new object?[_columns.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = _columns[index].Value(row);
        }

        return values;
    }

    /// <summary>Returns a row that is as it was written.</summary>
    /// <exception cref="DamagedFormularyException">It is not.</exception>
    public T Verified<T>(T row)
        where T : StoredRow => TextOf(ValuesOf(row)).Hash == row.Hash ? row : throw new DamagedFormularyException(Table, row.Id);

    /// <summary>One hash over those of rows in their order.</summary>
    public static long HashOf(IEnumerable<StoredRow> rows) => rows.Aggregate(0L, (hash, row) => unchecked((hash * 31) + row.Hash));

    /// <summary>The text of values; there is one a thread, for rows are hashed by the hundred thousand while a formulary is written.</summary>
    public static RowText TextOf(ReadOnlySpan<object?> values)
    {
        var text = _text ??= new RowText();
        text.Read(values);
        return text;
    }

    private static (string Column, Func<object, object?> Value) Column(IProperty property)
    {
        var getter = GetterOf(property.PropertyInfo!);
        var converter = property.GetTypeMapping().Converter;
        return (property.GetColumnName(), converter is null ? getter : row => converter.ConvertToProvider(getter(row)));
    }

    /// <summary>EF Core has getters too, each of which it compiles in several forms when the first is asked for.</summary>
    private static Func<object, object?> GetterOf(PropertyInfo property) =>
        (Func<object, object?>)typeof(RowFormat).GetMethod(nameof(Getter), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(property.ReflectedType!, property.PropertyType)
            .Invoke(null, [property])!;

    private static Func<object, object?> Getter<TRow, TValue>(PropertyInfo property)
    {
        var get = property.GetMethod!.CreateDelegate<Func<TRow, TValue>>();
        return row => get((TRow)row);
    }
}
