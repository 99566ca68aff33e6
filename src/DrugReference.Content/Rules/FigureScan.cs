namespace DrugReference.Content.Rules;

/// <summary>Walks once through a text from one figure with a unit of dose, volume or amount to the next.</summary>
internal ref struct FigureScan(ReadOnlySpan<char> text)
{
    /// <summary>Longest first where one begins like another.</summary>
    private static readonly string[] Units =
    [
        "mcg", "mg", "mEq", "meq", "mmol", "mL", "ml", "Mg", "MG", "MCG", "ML", "µg", "μg", "ug", "ng", "gram", "grams", "gm", "g",
        "kg", "Kg", "KG", "dL", "dl", "IU", "I.U.", "iu", "units", "unit", "U", "L",
    ];

    private static readonly ILookup<char, string> UnitsByLetter =
        Units.OrderByDescending(unit => unit.Length).ToLookup(unit => unit[0]);

    private static readonly string[]?[] UnitTable = [.. Enumerable.Range(0, 'μ' + 1).Select(code =>
        UnitsByLetter.Contains((char)code) ? UnitsByLetter[(char)code].ToArray() : null)];

    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    public Figure Current { get; private set; }

    public readonly FigureScan GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_next < _text.Length)
        {
            var start = _text[_next..].IndexOfAnyInRange('0', '9');
            if (start < 0)
            {
                break;
            }

            start += _next;
            var end = EndOfNumber(start);
            _next = end;
            var unit = end;
            while (unit < _text.Length && unit - end < 2 && IsBlank(_text[unit]))
            {
                unit++;
            }

            if ((start == 0 || !char.IsLetter(_text[start - 1])) && UnitEnd(unit) is var unitEnd and > 0)
            {
                Current = new Figure(_text, start, end, unit, unitEnd);
                return true;
            }
        }

        return false;
    }

    /// <summary>Behind the digits, and behind each point or comma that has a digit after it.</summary>
    private readonly int EndOfNumber(int start)
    {
        var end = start;
        while (end < _text.Length
            && (char.IsAsciiDigit(_text[end])
                || (_text[end] is '.' or ',' && end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    /// <summary>Where the unit at a place ends; 0 when none is there.</summary>
    private readonly int UnitEnd(int start)
    {
        if (start >= _text.Length || _text[start] >= UnitTable.Length || UnitTable[_text[start]] is not { } units)
        {
            return 0;
        }

        foreach (var unit in units)
        {
            var end = start + unit.Length;
            if (_text[start..].StartsWith(unit, StringComparison.Ordinal)
                && (end == _text.Length || !char.IsLetterOrDigit(_text[end])))
            {
                return end;
            }
        }

        return 0;
    }

    private static bool IsBlank(char character) => character is ' ' or '\u00A0' or '\u202F' or '\u2009';
}
