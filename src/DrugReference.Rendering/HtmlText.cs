using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace DrugReference.Rendering;

/// <summary>A piece of HTML, written as an interpolated string: what stands in a hole is a text and encoded, unless it is HTML itself.</summary>
/// <remarks>Values of attributes stand between double quotes. A hole that is null leaves nothing.</remarks>
public sealed class HtmlText
{
    private readonly string _html;

    private HtmlText(string html) => _html = html;

    public static HtmlText Empty { get; } = new(string.Empty);

    /// <summary>Writes HTML.</summary>
    public static HtmlText Of(Writer html) => new(html.Written);

    /// <summary>HTML that was made safe elsewhere, such as that of a monograph.</summary>
    public static HtmlText Trusted(string html) => new(html);

    /// <summary>The HTML.</summary>
    public override string ToString() => _html;

    /// <summary>Takes the pieces of an interpolated string.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Writer(int literalLength, int formattedCount)
    {
        private const int UsualHole = 32;

        private readonly StringBuilder _html = new(literalLength + (formattedCount * UsualHole));

        internal string Written => _html.ToString();

        public void AppendLiteral(string literal) => _html.Append(literal);

        public void AppendFormatted(string? text) => Encode(text);

        public void AppendFormatted(int number) => _html.Append(CultureInfo.InvariantCulture, $"{number}");

        public void AppendFormatted(HtmlText? html) => _html.Append(html?._html);

        public void AppendFormatted(IEnumerable<HtmlText> pieces) => _html.AppendJoin(string.Empty, pieces);

        /// <summary>The five characters that HTML reads; by hand, as a browser would have to fetch tables of all others.</summary>
        private void Encode(ReadOnlySpan<char> text)
        {
            foreach (var character in text)
            {
                _ = character switch
                {
                    '&' => _html.Append("&amp;"),
                    '<' => _html.Append("&lt;"),
                    '>' => _html.Append("&gt;"),
                    '"' => _html.Append("&quot;"),
                    '\'' => _html.Append("&#x27;"),
                    _ => _html.Append(character),
                };
            }
        }
    }
}
