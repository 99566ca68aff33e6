using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DrugReference.Data;

/// <summary>The values of one row as UTF-8: what its hash is made of, and what SQLite is given.</summary>
internal sealed class RowText
{
    /// <summary>Stands before each value, and in no text, so that nothing can move from one column to the next unnoticed.</summary>
    private const byte Separator = 0xFF;

    private const int LongestNumber = 40;

    private readonly List<Cell> _cells = [];
    private byte[] _bytes = new byte[64 * 1024];
    private int _length;

    /// <summary>The columns in their order.</summary>
    public IEnumerable<string> Columns => _cells.Select(cell => cell.Column);

    public int Count => _cells.Count;

    /// <summary>The hash of all values together.</summary>
    public long Hash
    {
        get
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(_bytes.AsSpan(0, _length), hash);
            return BinaryPrimitives.ReadInt64LittleEndian(hash);
        }
    }

    /// <summary>What SQLite is given for a column that holds a number; null for text and for nothing.</summary>
    public long? NumberAt(int index) => _cells[index].Number;

    /// <summary>Whether a column holds nothing.</summary>
    public bool IsNullAt(int index) => _cells[index].IsNull;

    public ReadOnlySpan<byte> TextAt(int index) => _bytes.AsSpan(_cells[index].Text);

    public void Clear()
    {
        _length = 0;
        _cells.Clear();
    }

    public void Add(string column, long value)
    {
        var start = Begin(LongestNumber);
        value.TryFormat(_bytes.AsSpan(start), out var written, default, CultureInfo.InvariantCulture);
        End(column, start, written, value);
    }

    public void Add(string column, bool value) => Add(column, value ? 1L : 0L);

    public void Add(string column, DateTimeOffset? value) =>
        Add(column, value?.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));

    public void Add(string column, string? value)
    {
        if (value is null)
        {
            // No text that is kept holds this character.
            var place = Begin(1);
            _bytes[place] = 0;
            End(column, place, 1, number: null, isNull: true);
            return;
        }

        var start = Begin(Encoding.UTF8.GetMaxByteCount(value.Length));
        End(column, start, Encoding.UTF8.GetBytes(value, _bytes.AsSpan(start)));
    }

    private int Begin(int most)
    {
        if (_length + 1 + most > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_length + 1 + most, 2 * _bytes.Length));
        }

        _bytes[_length++] = Separator;
        return _length;
    }

    private void End(string column, int start, int written, long? number = null, bool isNull = false)
    {
        _length = start + written;
        _cells.Add(new Cell(column, start.._length, number, isNull));
    }

    private readonly record struct Cell(string Column, Range Text, long? Number, bool IsNull);
}
