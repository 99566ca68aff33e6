using DrugReference.Domain.Quantities;

namespace DrugReference.Rendering;

/// <summary>A figure with its unit as it is shown: never parted, never translated, and in words for who hears the page.</summary>
public static class Figure
{
    /// <param name="quantity">What writes itself as a number, a no-break space and a unit, such as <see cref="DoseMass"/>.</param>
    /// <param name="css">A class for the figure.</param>
    public static HtmlText Of(object quantity, string css = "")
    {
        var written = quantity.ToString()!;
        var (number, unit) = written.Split(ClinicalFormat.NoBreakSpace, 2) is [var first, var second]
            ? (first, second)
            : throw new ArgumentException($"“{written}” is no figure with a unit.", nameof(quantity));
        return HtmlText.Of(
            $"""<span class="{$"figure {css}".TrimEnd()}" translate="no" aria-hidden="true">{number}{ClinicalFormat.NoBreakSpace.ToString()}<span class="unit">{unit}</span></span><span class="visually-hidden spoken">{number} {InWords(unit, isOne: number == "1")}</span>""");
    }

    /// <summary>A text with its figures kept whole.</summary>
    public static HtmlText In(string? text)
    {
        var glued = FigureText.Glue(text ?? "");
        List<HtmlText>? pieces = null;
        var written = 0;
        for (var run = FigureText.NextRun(glued, 0); run.Start.Value < glued.Length; run = FigureText.NextRun(glued, run.End.Value))
        {
            // Where nothing but its blank could part a figure, the no-break space does.
            if (glued.AsSpan()[run].IndexOfAny("/-–") < 0)
            {
                continue;
            }

            (pieces ??= []).Add(HtmlText.Of($"""{glued[written..run.Start.Value]}<span class="figure">{glued[run]}</span>"""));
            written = run.End.Value;
        }

        return pieces is null ? HtmlText.Plain(glued) : HtmlText.Of($"{pieces}{glued[written..]}");
    }

    /// <summary>A unit as it is said: <c>mg/m²</c> is milligrams per square metre.</summary>
    public static string InWords(string unit, bool isOne) => unit.Split('/') switch
    {
        [var one] => Word(one, isOne),
        [var of, var per] => $"{Word(of, isOne)} per {Word(per, isOne: true)}",
        _ => unit,
    };

    private static string Word(string unit, bool isOne)
    {
        var word = unit switch
        {
            "mg" => "milligram",
            "kg" => "kilogram",
            "mL" => "millilitre",
            "h" => "hour",
            "m²" => "square metre",
            _ => null,
        };
        return word is null ? unit : isOne ? word : word + "s";
    }
}
