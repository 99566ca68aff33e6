using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
    private const byte Separator = 0xFF;

    private static readonly ConcurrentDictionary<Type, RowFormat> Formats = new();

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

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

    /// <summary>The values of the columns as the database keeps them, with the hash that belongs to them last.</summary>
    public object?[] ValuesOf(StoredRow row)
    {
        var values = new object?[_columns.Length + 1];
        for (var index = 0; index < _columns.Length; index++)
        {
            values[index] = _columns[index].Value(row);
        }

        values[^1] = HashOf(values.AsSpan(0, _columns.Length));
        return values;
    }

    /// <summary>Returns a row that is as it was written.</summary>
    /// <exception cref="DamagedFormularyException">It is not.</exception>
    public T Verified<T>(T row)
        where T : StoredRow => (long)ValuesOf(row)[^1]! == row.Hash ? row : throw new DamagedFormularyException(Table, row.Id);

    private static (string Column, Func<object, object?> Value) Column(IProperty property)
    {
        var getter = property.GetGetter();
        var converter = property.GetTypeMapping().Converter;
        return (property.GetColumnName(), converter is null
            ? getter.GetClrValueUsingContainingEntity
            : row => converter.ConvertToProvider(getter.GetClrValueUsingContainingEntity(row)));
    }

    private static long HashOf(ReadOnlySpan<object?> values)
    {
        // One buffer a thread: rows are hashed by the hundred thousand while a formulary is written.
        var bytes = _buffer ??= new ArrayBufferWriter<byte>(64 * 1024);
        bytes.ResetWrittenCount();
        foreach (var value in values)
        {
            // A separator that no text holds, so that nothing can move from one column to the next unnoticed.
            bytes.Write([Separator]);
            Encoding.UTF8.GetBytes(value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture) ?? "\0", bytes);
        }

        Span<byte> result = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.WrittenSpan, result);
        return BinaryPrimitives.ReadInt64LittleEndian(result);
    }
}
