namespace DrugReference.Content.Rules;

/// <summary>Ways to write a dose that were misread tenfold and more: <c>1.0 mg</c>, <c>.5 mg</c>, <c>0.8mg</c>, <c>10 IU</c>.</summary>
internal static class FigureWriting
{
    private static readonly Rule TrailingZero = Rule.Warning("figure-trailing-zero");
    private static readonly Rule NakedPoint = Rule.Warning("figure-naked-point");
    private static readonly Rule Unspaced = Rule.Warning("figure-unspaced");
    private static readonly Rule RiskyUnit = Rule.Note("figure-risky-unit");

    public static void Check(SourceFile file, Figure figure, RuleReport report)
    {
        var naked = IsNaked(file.Text, figure.Start);
        var trailing = figure.Number[^1] == '0' && figure.Number.Contains('.') && !IsLaboratoryValue(figure);
        var better = BetterUnit(figure.Unit);
        if ((!naked && !trailing && better is null && figure.IsSpaced) || IsInAddress(file.Text, figure.Start))
        {
            return;
        }

        var typed = $"{figure.Number}{(figure.IsSpaced ? " " : string.Empty)}{figure.Unit}";
        if (trailing)
        {
            report.Add(file, figure.Start, TrailingZero, $"'{typed}' ends in a zero that is misread without its point: leave it out.");
        }

        if (naked)
        {
            report.Add(file, figure.Start - 1, NakedPoint, $"'.{typed}' is misread without its point: write 0.{figure.Number}.");
        }

        if (!figure.IsSpaced)
        {
            report.Add(file, figure.Start, Unspaced, $"'{typed}' has no space before its unit.");
        }

        if (better is not null)
        {
            report.Add(file, figure.Start, RiskyUnit, $"'{figure.Unit}' in '{typed}' is easily misread: write {better}.");
        }
    }

    /// <summary>A point with nothing before it. In <c>daily.5 mg</c> it is the end of a sentence.</summary>
    private static bool IsNaked(string text, int start) =>
        start > 0 && text[start - 1] == '.' && (start == 1 || !(char.IsLetterOrDigit(text[start - 2]) || text[start - 2] is '.' or ')'));

    /// <summary>What a laboratory reports per litre may show how exact it is.</summary>
    private static bool IsLaboratoryValue(Figure figure) =>
        figure.After.StartsWith("/L", StringComparison.OrdinalIgnoreCase) || figure.After.StartsWith("/dL", StringComparison.OrdinalIgnoreCase);

    private static string? BetterUnit(ReadOnlySpan<char> unit) => unit switch
    {
        "µg" or "μg" or "ug" => "mcg or micrograms",
        "IU" or "iu" or "I.U." => "units or international units",
        "U" => "units",
        _ => null,
    };

    /// <summary><c>https://example.org/tablet-10mg</c>. Asked only of a figure that would be reported.</summary>
    private static bool IsInAddress(string text, int at)
    {
        const int LongestLookBack = 400;
        var before = text.AsSpan(Math.Max(at - LongestLookBack, 0), Math.Min(at, LongestLookBack));
        return before[(before.LastIndexOfAny(' ', '\n', '(') + 1)..].Contains("://", StringComparison.Ordinal);
    }
}
