namespace DrugReference.Content.Tests.Rules;

/// <summary>The regimen gives 2 mg/m² on day 1 and 1.5 mg/m² on day 8, 3.5 mg/m² in all, and nothing above 2.5 mg/m².</summary>
public sealed class AreaDoseRuleTests
{
    private const string Drug = "name: testamab" + Checked.Sources;

    [Theory]
    [InlineData("2 mg/m² on day 1, 1.5 mg/m² on day 8")]
    [InlineData("At most 2.5 mg/m².")]
    [InlineData("1.5 to 2 mg/m²")]
    [InlineData("2/1.5 mg/m²")]
    [InlineData("To check only: cycle total 3.5 mg/m² in every cycle.")]
    [InlineData("3.5 mg/m² (cycle total)")]
    [InlineData("| Day 1 | 2 mg/m² | 1.5 mg/m² |")]
    [InlineData("5 mg and 6 mg/kg and 7 mg/mL")]
    public void Check_AllowsWhatTheRegimenHolds(string text)
    {
        Assert.Empty(Checked.Lines($"## Dosage\n\n{text} ([E1]).\n", Drug, Checked.Regimen));
    }

    [Theory]
    [InlineData("3 mg/m² on day 1", "6:1 warning dose-not-in-regimen")]
    [InlineData("20 mg/m2 on day 1", "6:1 warning dose-not-in-regimen")]
    [InlineData("2,0 mg/m² on day 1", "6:1 warning dose-not-in-regimen")]
    [InlineData("15 mg / m^2", "6:1 warning dose-not-in-regimen")]
    [InlineData("15 mg per m²", "6:1 warning dose-not-in-regimen")]
    [InlineData("15 mg/m<sup>2</sup>", "6:1 warning dose-not-in-regimen")]
    [InlineData("2/15 mg/m²", "6:3 warning dose-not-in-regimen")]
    [InlineData("15–2 mg/m²", "6:4 warning dose-not-in-regimen")]
    [InlineData("cycle total 3 mg/m²", "6:13 warning dose-not-in-regimen")]
    [InlineData("3.5 mg/m² in two doses", "6:1 warning dose-total-unnamed")]
    [InlineData("a total of 3.5 mg/m² per cycle", "6:12 warning dose-total-unnamed")]
    [InlineData("3 mg/m² per 21-day cycle", "6:1 warning dose-total-unnamed")]
    [InlineData("The cycle total is known. 3.5 mg/m²", "6:27 warning dose-total-unnamed")]
    public void Check_ReportsWhatItDoesNotHold(string text, string expected)
    {
        Assert.Equal([expected], Checked.Lines($"## Dosage\n\n{text} ([E1]).\n", Drug, Checked.Regimen));
    }

    [Theory]
    [InlineData("## Dose Modification", "1.2 mg/m²", "note dose-reduced")]
    [InlineData("## **Dose Modification:**", "1.2 mg/m²", "note dose-reduced")]
    [InlineData("## Dose Modification", "12 mg/m²", "warning dose-not-in-regimen")]
    [InlineData("## Side Effects", "1.2 mg/m²", "warning dose-not-in-regimen")]
    public void Check_TakesASmallerFigureForReducedUnderDoseModificationAlone(string heading, string figure, string expected)
    {
        Assert.Equal([$"10:1 {expected}"], Checked.Lines($"## Usage\n\nPain ([E1]).\n\n{heading}\n\n{figure}\n", Drug, Checked.Regimen));
    }

    [Fact]
    public void Check_ReadsNoticesAndAdviceToo()
    {
        const string Notice = "notices:\n  - { title: Dose, text: 15 mg/m² on day 8., sources: [E1] }\n";

        var problem = Assert.Single(Checked.Body("## Usage\n\nPain.\n", Drug + Notice, Checked.Regimen));

        Assert.Equal(("testamab/drug.yaml", 5, "dose-not-in-regimen"), (problem.File, problem.Line, problem.Rule));
    }

    [Fact]
    public void Check_HoldsNothingAgainstADrugWithoutARegimen()
    {
        Assert.Empty(Checked.Lines("## Dosage\n\n75 mg/m² every 3 weeks ([E1]).\n", Drug));
        Assert.Equal(["6:1 warning dose-total-unnamed"], Checked.Lines("## Dosage\n\n75 mg/m² per cycle ([E1]).\n", Drug));
    }
}
