namespace DrugReference.Content.Rules;

/// <summary>A number with the unit behind it, as places in a text: <c>0.8 mg</c>, <c>.5mg</c>, <c>10IU</c>.</summary>
internal readonly ref struct Figure(ReadOnlySpan<char> text, int start, int end, int unit, int unitEnd)
{
    public int Start => start;

    /// <summary>The number as typed: digits, points and commas.</summary>
    public ReadOnlySpan<char> Number { get; } = text[start..end];

    public ReadOnlySpan<char> Unit { get; } = text[unit..unitEnd];

    /// <summary>Everything behind the unit: <c>/m² on day 1 ...</c>.</summary>
    public ReadOnlySpan<char> After { get; } = text[unitEnd..];

    public bool IsSpaced => unit > end;
}
