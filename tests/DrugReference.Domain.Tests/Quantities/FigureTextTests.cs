using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Tests.Quantities;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData("give 0.8 mg/m² on day 1", "give 0.8_mg/m² on day_1")]
    [InlineData("28 days, 1 hour, 8 months", "28_days, 1_hour, 8_months")]
    [InlineData("above 2.5 × ULN", "above 2.5_×_ULN")]
    [InlineData("1 × 10⁹/L", "1_×_10⁹/L")]
    [InlineData("60 minutes or 5 minibags", "60_minutes or 5 minibags")]
    [InlineData("5 % of 12 patients", "5_% of 12 patients")]
    [InlineData("Day 8: 0.5 mg/m²; days 13 to 17", "Day_8: 0.5_mg/m²; days_13 to 17")]
    [InlineData("no figure", "no figure")]
    [InlineData("ends with 5 ", "ends with 5 ")]
    [InlineData("×", "×")]
    [InlineData("5 µg, 5 °C, 5 ng, 5 q, 5 μg, 5 mgs, 5 mg", "5_µg, 5_°C, 5_ng, 5 q, 5 μg, 5 mgs, 5_mg")]
    [InlineData("5 mg × 2, day 1 × 3", "5_mg ×_2, day_1_×_3")]
    public void Glue_BindsNumbersToTheirUnits(string text, string glued) =>
        Assert.Equal(glued, FigureText.Glue(text).Replace(ClinicalFormat.NoBreakSpace, '_'));

    [Theory]
    [InlineData("(0.8 mg/m²), then 0.5 mg/m²\n1 mg", "(0.8_mg/m²),|0.5_mg/m²|1_mg")]
    [InlineData("nothing here", "")]
    [InlineData("5 mg/a-very-long-word-that-no-phone-could-show then 6 mg", "6_mg")]
    public void NextRun_FindsWhatMustStayOnOneLine(string text, string runs)
    {
        var glued = FigureText.Glue(text);
        var found = new List<string>();
        for (var run = FigureText.NextRun(glued, 0); run.Start.Value < glued.Length; run = FigureText.NextRun(glued, run.End.Value))
        {
            found.Add(glued[run].Replace(ClinicalFormat.NoBreakSpace, '_'));
        }

        Assert.Equal(runs, string.Join('|', found));
    }
}
