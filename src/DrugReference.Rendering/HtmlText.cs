using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace DrugReference.Rendering;

/// <summary>A piece of HTML, written as an interpolated string: what stands in a hole is a text and encoded, unless it is HTML itself.</summary>
/// <remarks>
/// Values of attributes stand between double quotes. A hole that is null leaves nothing. What a piece is made of is put together once, where
/// the whole is written.
/// </remarks>
public sealed class HtmlText
{
    private readonly object[] _pieces;
    private readonly int _count;

    /// <param name="pieces">Each a string, which is HTML by now, or an <see cref="HtmlText"/>.</param>
    /// <param name="count">How many of them count.</param>
    /// <param name="length">Characters of all of them.</param>
    private HtmlText(object[] pieces, int count, int length) => (_pieces, _count, Length) = (pieces, count, length);

    public static HtmlText Empty { get; } = new([], 0, 0);

    /// <summary>Characters.</summary>
    public int Length { get; }

    /// <summary>Writes HTML.</summary>
    public static HtmlText Of(Writer html) => html.Written;

    /// <summary>A text, encoded.</summary>
    public static HtmlText Plain(string text) => Trusted(HtmlEncoding.Of(text));

    /// <summary>HTML that was made safe elsewhere, such as that of a monograph.</summary>
    public static HtmlText Trusted(string html) => new([html], 1, html.Length);

    /// <summary>An attribute with the blank before it; nothing where it has no value.</summary>
    public static HtmlText? Attribute(string name, string? value) => value is null ? null : Of($" {name}=\"{value}\"");

    /// <summary>An attribute that says yes by being there.</summary>
    public static HtmlText? Flag(string name, bool isSet) => isSet ? Of($" {name}") : null;

    /// <summary>The HTML.</summary>
    public override string ToString() => string.Create(Length, this, static (to, html) => html.WriteTo(to));

    /// <summary>Writes the HTML as UTF-8.</summary>
    /// <param name="to">Three bytes for each character are always enough.</param>
    /// <returns>The bytes that were written.</returns>
    public int WriteTo(Span<byte> to)
    {
        var written = 0;
        foreach (var piece in _pieces.AsSpan(0, _count))
        {
            written += piece is string html ? Encoding.UTF8.GetBytes(html, to[written..]) : ((HtmlText)piece).WriteTo(to[written..]);
        }

        return written;
    }

    private int WriteTo(Span<char> to)
    {
        var written = 0;
        foreach (var piece in _pieces.AsSpan(0, _count))
        {
            var rest = to[written..];
            written += piece is string html ? Copy(html, rest) : ((HtmlText)piece).WriteTo(rest);
        }

        return written;
    }

    private static int Copy(string html, Span<char> to)
    {
        html.CopyTo(to);
        return html.Length;
    }

    /// <summary>Takes the pieces of an interpolated string.</summary>
    [InterpolatedStringHandler]
    public ref struct Writer(int literalLength, int formattedCount)
    {
        private object[] _pieces = new object[(2 * formattedCount) + 1];
        private int _count;
        private int _length = literalLength;

        internal readonly HtmlText Written => new(_pieces, _count, _length);

        public void AppendLiteral(string literal) => Add(literal);

        public void AppendFormatted(string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                var html = HtmlEncoding.Of(text);
                Add(html);
                _length += html.Length;
            }
        }

        public void AppendFormatted(int number) => AppendFormatted(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(HtmlText? html)
        {
            if (html is { Length: > 0 })
            {
                Add(html);
                _length += html.Length;
            }
        }

        public void AppendFormatted(IEnumerable<HtmlText> pieces)
        {
            foreach (var piece in pieces)
            {
                AppendFormatted(piece);
            }
        }

        private void Add(object piece)
        {
            if (_count == _pieces.Length)
            {
                Array.Resize(ref _pieces, 2 * _count);
            }

            _pieces[_count++] = piece;
        }
    }
}
