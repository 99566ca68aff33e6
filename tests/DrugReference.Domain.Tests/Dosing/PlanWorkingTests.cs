using System.Globalization;
using System.Text.RegularExpressions;
using DrugReference.Domain.Tests.Quantities;

namespace DrugReference.Domain.Tests.Dosing;

public sealed partial class PlanWorkingTests
{
    private static readonly string[] WorkedCase =
    [
        "Body surface area by Mosteller (N Engl J Med 1987;317:1098), √(H × W / 3600) with H = 170 cm and W = 70 kg: "
            + "√(170 × 70 / 3600) = 1.818118…, rounded half up to 1.8181 m²",
        "Day 1, dose: 0.8 mg/m² × 1.8181 m² = 1.45448, rounded half up to 1.45 mg",
        "Day 1, volume: 1.45 mg ÷ 0.25 mg/mL = 5.8 mL",
        "Day 1, vials: 1.45 mg ÷ 1 mg in each vial = 1.45, so 2 vials",
        "Day 8, dose: 0.5 mg/m² × 1.8181 m² = 0.90905, rounded half up to 0.91 mg",
        "Day 8, volume: 0.91 mg ÷ 0.25 mg/mL = 3.64 mL",
        "Day 8, vials: 0.91 mg ÷ 1 mg in each vial = 0.91, so 1 vial",
        "Day 15, dose: 0.5 mg/m² × 1.8181 m² = 0.90905, rounded half up to 0.91 mg",
        "Day 15, volume: 0.91 mg ÷ 0.25 mg/mL = 3.64 mL",
        "Day 15, vials: 0.91 mg ÷ 1 mg in each vial = 0.91, so 1 vial",
        "All doses of the cycle together, not a dose: 1.45 mg + 0.91 mg + 0.91 mg = 3.27 mg",
        "Next cycle, day 1: Mon 9 Mar 2026 + 21 days = Mon 30 Mar 2026",
        "Next cycle, day 1: Mon 9 Mar 2026 + 28 days = Mon 6 Apr 2026 when this cycle is extended",
    ];

    [Theory]
    [MemberData(nameof(Cultures.Names), MemberType = typeof(Cultures))]
    public void Working_IsTheSameInEveryCulture(string culture)
    {
        var working = Cultures.In(culture, () => Plans.Ask(start: "2026-03-09").Plan().Working);

        Assert.Equal(WorkedCase, working.Select(line => Plans.Plain(line.Text)));
    }

    [Fact]
    public void Working_NamesTheSourcesOfEveryLine()
    {
        var working = Plans.Ask().Plan().Working;

        Assert.Equal(["S8", "S1", "S12", "S1"], working.Take(4).Select(line => Assert.Single(line.Basis.Sources)));
        Assert.All(working, line => Assert.NotEmpty(line.Basis.Sources));
    }

    [Theory]
    [InlineData("dubois", "Mosteller would give 2.3094 m²; Du Bois gives 2.1777 m², 5.7 % lower.")]
    [InlineData("boyd", "Mosteller would give 2.3094 m²; Boyd gives 2.4128 m², 4.5 % higher.")]
    public void Working_ComparesAnotherFormulaWithMosteller(string formula, string expected)
    {
        var working = Plans.Ask(160m, 120m, formula: formula).Plan().Working;

        Assert.Equal(expected, Plans.Plain(working[1].Text));
    }

    [Fact]
    public void Working_SaysWhenAnotherFormulaHardlyDiffers()
    {
        var working = Plans.Ask(150m, 45m, formula: "haycock").Plan().Working;

        Assert.EndsWith("less than 0.05 % away.", Plans.Plain(working[1].Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Working_PutsTheFiguresIntoTheFormula()
    {
        var working = Plans.Ask(170.5m, 70m, formula: "boyd").Plan().Working;

        Assert.Contains(
            "0.0003207 × 170.5^0.3 × (1000 × 70)^(0.7285 − 0.0188 × log10(1000 × 70)) = ",
            working[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Working_PrintsAnExactAreaWithoutRounding()
    {
        var working = Plans.Ask(180m, 80m).Plan().Working;

        Assert.EndsWith("√(180 × 80 / 3600) = 2 m²", Plans.Plain(working[0].Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Working_CanBeRedoneFromItsPrintedFigures()
    {
        for (var kg = 30.03m; kg < 250m; kg += 7.37m)
        {
            foreach (var cm in new[] { 149.9m, 170m, 188.35m })
            {
                var result = Plans.Ask(cm, kg, label: "US");
                var lines = result.Plan?.Working.Select(line => Plans.Plain(line.Text)) ?? [];

                Assert.All(lines.Select(line => DoseLine().Match(line)).Where(match => match.Success), match =>
                    Assert.Equal(Figure(match, "dose"), decimal.Round(
                        Figure(match, "rate") * Figure(match, "area"), 2, MidpointRounding.AwayFromZero)));
            }
        }
    }

    private static decimal Figure(Match match, string name) =>
        decimal.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Day \d+, dose: (?<rate>[\d.]+) mg/m² × (?<area>[\d.]+) m² =.* (?<dose>[\d.]+) mg$")]
    private static partial Regex DoseLine();
}
