using System.Text.RegularExpressions;

namespace DrugReference.Content.Rules;

/// <summary>A paragraph, list item or heading as it stands in the source, or the part of it near a place.</summary>
/// <param name="WordsStart">Behind list marks, quotes and the label (<c>- **Dosage:**</c>).</param>
internal readonly partial record struct TextUnit(string Text, int Start, int End, int WordsStart)
{
    /// <summary>How far a unit is followed; a longer one says more than where else to look.</summary>
    private const int Reach = 400;

    private static readonly char[] Marks = [' ', '\n', '*', '_', '(', ')', '\'', '"'];

    /// <summary>What is said, without the marks around it.</summary>
    public string Words => Text[WordsStart..End].Trim(Marks);

    /// <summary>Whether it is the only thing that its section holds.</summary>
    public bool IsWhole => End - Start < Reach && Opens && Text.AsSpan(End).TrimStart() is [] or ['#', ..];

    private bool Opens => Text.AsSpan(Start, End - Start).TrimStart() is ['#', ..] || LineBefore is ['#', ..];

    private ReadOnlySpan<char> LineBefore
    {
        get
        {
            var before = Text.AsSpan(0, Start).TrimEnd();
            return before[(before.LastIndexOf('\n') + 1)..].TrimStart();
        }
    }

    public static TextUnit Around(string text, int at)
    {
        var start = LineStart(text, at);
        while (start > 0 && at - start < Reach && !Begins(text, start) && text[start - 1] == '\n' && !IsBlankLine(text, start - 1))
        {
            start = LineStart(text, start - 1);
        }

        var end = LineEnd(text, at);
        while (end < text.Length && end - at < Reach && !Begins(text, end + 1))
        {
            end = LineEnd(text, end + 1);
        }

        (start, end) = (Math.Max(start, at - Reach), Math.Min(end, at + Reach));
        var label = 0;
        foreach (var match in Label().EnumerateMatches(text.AsSpan(start, end - start)))
        {
            label = match.Length;
        }

        return new TextUnit(text, start, end, start + label);
    }

    private static int LineStart(string text, int at) => at <= 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static int LineEnd(string text, int at) =>
        at < text.Length && text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;

    /// <summary>Whether the line that ends here is blank.</summary>
    private static bool IsBlankLine(string text, int end) => text.AsSpan(LineStart(text, end)..end).IsWhiteSpace();

    private static bool Begins(string text, int line) => UnitStart().IsMatch(text.AsSpan(line, Math.Min(Reach, text.Length - line)));

    [GeneratedRegex(
        @"^[ \t]*(?:\n|\z|[-*•][ \t]|#|[0-9]{1,2}[.)][ \t]|---|\|)", RegexOptions.CultureInvariant)]
    private static partial Regex UnitStart();

    [GeneratedRegex(
        @"^[ \t]*(?:[-*•][ \t]+|[0-9]{1,2}[.)][ \t]+|#{1,6}[ \t]+)?"
        + @"(?:\*{0,2}[A-Z][^:\n.]{0,80}:\*{0,2}\s*|\*\*[^*\n]{1,100}\*\*:?\s*)?['""*(]{0,3}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
