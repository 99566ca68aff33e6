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

    private readonly List<Range> _values = [];
    private byte[] _bytes = new byte[64 * 1024];
    private int _length;

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

    public ReadOnlySpan<byte> this[int index] => _bytes.AsSpan(_values[index]);

    public void Read(ReadOnlySpan<object?> values)
    {
        _length = 0;
        _values.Clear();
        foreach (var value in values)
        {
            Append(value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture) ?? "\0");
        }
    }

    private void Append(string value)
    {
        var most = _length + 1 + Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(most, 2 * _bytes.Length));
        }

        _bytes[_length++] = Separator;
        var start = _length;
        _length += Encoding.UTF8.GetBytes(value, _bytes.AsSpan(start));
        _values.Add(start.._length);
    }
}
