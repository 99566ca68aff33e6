namespace DrugReference.Content.Tests.Rules;

public sealed class FigureWritingTests
{
    [Theory]
    [InlineData("1.0 mg", "6:1 warning figure-trailing-zero")]
    [InlineData("2.50 mL", "6:1 warning figure-trailing-zero")]
    [InlineData("(1.0 g)", "6:2 warning figure-trailing-zero")]
    [InlineData(".5 mg", "6:1 warning figure-naked-point")]
    [InlineData("to .25 mg", "6:4 warning figure-naked-point")]
    [InlineData("0.8mg", "6:1 warning figure-unspaced")]
    [InlineData("5mg/kg", "6:1 warning figure-unspaced")]
    [InlineData("10mL", "6:1 warning figure-unspaced")]
    [InlineData("50 µg", "6:1 note figure-risky-unit")]
    [InlineData("50 μg", "6:1 note figure-risky-unit")]
    [InlineData("400 IU", "6:1 note figure-risky-unit")]
    [InlineData("10 U", "6:1 note figure-risky-unit")]
    public void Check_ReportsWhatIsMisread(string figure, string expected)
    {
        Assert.Equal([expected], Checked.Lines($"## Dosage\n\n{figure}\n"));
    }

    [Theory]
    [InlineData("0.8 mg, 10 mg, 100 mg, 1,000 mg, 0.05 mg, 20 mL")]
    [InlineData("potassium 4.0 mmol/L, glucose 6.0 g/dL")]
    [InlineData("10 % in 1.0 of 2.0 patients; pH 7.0")]
    [InlineData("Once daily.5 mg is too much")]
    [InlineData("CMC-544, B12, PF-05208773, T4g, 4G, 3D, 2nd, 5-HT3")]
    [InlineData("0.8\u00A0mg and 0.8\u202Fmg")]
    [InlineData("[leaflet](https://example.org/tablet-10mg/1.0-mg)")]
    [InlineData("2026-11-22T10:00 in 3.5.1 of the text")]
    public void Check_IsSilentAboutGoodAndOtherFigures(string text)
    {
        Assert.Empty(Checked.Lines($"## Dosage\n\n{text}\n"));
    }

    [Fact]
    public void Check_StopsAtTwentyAndSaysHowManyMore()
    {
        var problems = Checked.Body("## Dosage\n\n" + string.Concat(Enumerable.Repeat("- 5mg\n", 25)));

        Assert.Equal(20, problems.Count);
        Assert.EndsWith("(and 5 more in this file)", problems[^1].Message, StringComparison.Ordinal);
        Assert.DoesNotContain("more", problems[0].Message, StringComparison.Ordinal);
    }
}
