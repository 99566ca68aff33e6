using System.Text.RegularExpressions;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Quantities;

namespace DrugReference.Content.Rules;

/// <summary>
/// Holds each <c>mg/m²</c> of a text against the regimen of the drug, and wants the total of a cycle called a cycle total:
/// totals that were taken for doses have killed.
/// </summary>
internal sealed partial class AreaDoseRule(RuleSubject subject, RuleReport report)
{
    private static readonly Rule NotInRegimen = Rule.Warning("dose-not-in-regimen");
    private static readonly Rule Reduced = Rule.Note("dose-reduced");
    private static readonly Rule UnnamedTotal = Rule.Warning("dose-total-unnamed");

    /// <summary>How far the words that call a figure a total may stand from it.</summary>
    private const int Near = 60;

    private readonly RegimenFigures? _regimen =
        subject.Regimen is not null && subject.RegimenFile?.Root is { } root ? new RegimenFigures(root) : null;

    public void Check(SourceFile file, Figure figure)
    {
        if (!figure.Unit.Equals("mg", StringComparison.OrdinalIgnoreCase) || !PerSquareMetre().IsMatch(Cut(figure.After, Near)))
        {
            return;
        }

        var before = SameSentence(file.Text.AsSpan(0, figure.Start));
        var after = Cut(figure.After, Near);
        var isTotal = before.Contains("cycle total", StringComparison.OrdinalIgnoreCase)
            || after.Contains("cycle total", StringComparison.OrdinalIgnoreCase);
        if (!isTotal && PerCycle().IsMatch(after))
        {
            report.Add(file, figure.Start, UnnamedTotal,
                $"{figure.Number} mg/m² per cycle is no dose: write 'cycle total', and the dose of each day beside it.");
            return;
        }

        if (_regimen is null)
        {
            return;
        }

        foreach (var typed in Listed(before).Append(figure.Number.ToString()))
        {
            Judge(file, figure.Start, typed, isTotal, _regimen);
        }
    }

    private void Judge(SourceFile file, int offset, string typed, bool isTotal, RegimenFigures regimen)
    {
        var isNumber = PlainDecimal.TryParse(typed, out var dose);
        if (isNumber && (isTotal ? regimen.HoldsTotal(dose) : regimen.HoldsDose(dose)))
        {
            return;
        }

        if (isNumber && !isTotal && regimen.HoldsTotal(dose))
        {
            report.Add(file, offset, UnnamedTotal, $"{typed} mg/m² is the total of a cycle and no dose: write 'cycle total'.");
        }
        else if (isNumber && dose < regimen.Largest && file.KindAt(offset) == SectionKind.DoseModification)
        {
            report.Add(file, offset, Reduced, $"{typed} mg/m² is no dose of the regimen; under Dose Modification it is taken for a reduced one.");
        }
        else
        {
            report.Add(file, offset, NotInRegimen, $"{typed} mg/m² is no {(isTotal ? "cycle total" : "dose")} of the regimen.");
        }
    }

    /// <summary>The numbers before the one with the unit in <c>0.8/0.5/0.5 mg/m²</c> and <c>0.5 to 0.8 mg/m²</c>.</summary>
    private static List<string> Listed(ReadOnlySpan<char> before)
    {
        List<string> numbers = [];
        if (before.TrimEnd() is [.., '/' or '-' or '–' or 'o'])
        {
            foreach (Capture number in ListBefore().Match(before.ToString()).Groups["number"].Captures)
            {
                numbers.Add(number.Value);
            }
        }

        return numbers;
    }

    /// <summary>The last characters before a figure, back to the end of a sentence, a cell or a line.</summary>
    private static ReadOnlySpan<char> SameSentence(ReadOnlySpan<char> before)
    {
        var near = before[Math.Max(before.Length - Near, 0)..];
        near = near[(near.LastIndexOfAny('\n', ';', '|') + 1)..];
        var end = near.LastIndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? near : near[(end + 2)..];
    }

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text, int length)
    {
        var near = text[..Math.Min(text.Length, length)];
        var end = near.IndexOfAny('\n', ';', '|');
        return end < 0 ? near : near[..end];
    }

    [GeneratedRegex(@"^[ \u00A0]?(?:/|per)[ \u00A0]?(?:m(?:²|2|\^2|<sup>2</sup>)|sq)", RegexOptions.CultureInvariant)]
    private static partial Regex PerSquareMetre();

    [GeneratedRegex(@"^[^\s]{0,12}\*{0,2}\s?(?:/\s?|per )(?:[\w-]{1,12} )?cycle\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PerCycle();

    [GeneratedRegex(
        @"(?<![\w.,])(?:(?<number>[0-9]+(?:\.[0-9]+)?)\s?(?:[/–-]|to)\s?){1,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex ListBefore();
}
