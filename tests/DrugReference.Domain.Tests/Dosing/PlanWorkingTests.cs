using System.Globalization;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;
using DrugReference.Domain.Tests.Quantities;

namespace DrugReference.Domain.Tests.Dosing;

public sealed class PlanWorkingTests
{
    private static readonly string[] WorkedCase =
    [
        "Body surface area by Mosteller (N Engl J Med 1987;317:1098), √(H × W / 3600) with H = 170 cm and W = 70 kg: "
            + "√(170 × 70 / 3600) = 1.818118…, rounded half up to 1.8181 m²",
        "Day 1, dose: 0.8 mg/m² × 1.8181 m² = 1.45448, rounded half up to 1.45 mg",
        "Day 1, volume: 1.45 mg ÷ 0.25 mg/mL = 5.8 mL",
        "Day 1, vials: 1.45 mg ÷ 1 mg in each vial = 1.45, so 2 vials",
        "Day 1, bag: 1.45 mg ÷ 50 mL = 0.029 mg/mL",
        "Day 8, dose: 0.5 mg/m² × 1.8181 m² = 0.90905, rounded half up to 0.91 mg",
        "Day 8, volume: 0.91 mg ÷ 0.25 mg/mL = 3.64 mL",
        "Day 8, vials: 0.91 mg ÷ 1 mg in each vial = 0.91, so 1 vial",
        "Day 8, bag: 0.91 mg ÷ 50 mL = 0.0182 mg/mL",
        "Day 15, dose: 0.5 mg/m² × 1.8181 m² = 0.90905, rounded half up to 0.91 mg",
        "Day 15, volume: 0.91 mg ÷ 0.25 mg/mL = 3.64 mL",
        "Day 15, vials: 0.91 mg ÷ 1 mg in each vial = 0.91, so 1 vial",
        "Day 15, bag: 0.91 mg ÷ 50 mL = 0.0182 mg/mL",
        "All doses of the cycle together, not a dose: 1.45 mg + 0.91 mg + 0.91 mg = 3.27 mg",
        "Day 8, date: Mon 9 Mar 2026 + 7 days = Mon 16 Mar 2026; from day 7 (Sun 15 Mar 2026) to day 10 (Wed 18 Mar 2026)",
        "Day 15, date: Mon 9 Mar 2026 + 14 days = Mon 23 Mar 2026; from day 14 (Sun 22 Mar 2026) to day 17 (Wed 25 Mar 2026)",
        "Next cycle, day 1: Mon 9 Mar 2026 + 21 days = Mon 30 Mar 2026",
        "Next cycle, day 1: Mon 9 Mar 2026 + 28 days = Mon 6 Apr 2026 if this cycle is extended",
    ];

    [Theory]
    [MemberData(nameof(Cultures.Names), MemberType = typeof(Cultures))]
    public void Working_IsTheSameInEveryCulture(string culture)
    {
        var working = Cultures.In(culture, () => Plans.Plan("start=2026-03-09").Working);

        Assert.Equal(WorkedCase, working.Select(line => Plans.Plain(line.Text)));
    }

    [Fact]
    public void Working_NamesTheSourcesOfEveryLine()
    {
        var working = Plans.Plan("start=2026-03-09").Working;

        Assert.Equal(["S8", "S1", "S12", "S1", "S21"], working.Take(5).Select(line => Assert.Single(line.Basis.Sources)));
        Assert.All(working, line => Assert.NotEmpty(line.Basis.Sources));
    }

    [Theory]
    [InlineData("dubois", "Mosteller would give 2.3094 m²; Du Bois gives 2.1777 m², 5.7 % lower.")]
    [InlineData("boyd", "Mosteller would give 2.3094 m²; Boyd gives 2.4128 m², 4.5 % higher.")]
    public void Working_ComparesAnotherFormulaWithMosteller(string formula, string expected)
    {
        var working = Plans.Plan($"heightCm=160 weightKg=120 formula={formula}").Working;

        Assert.Equal(expected, Plans.Plain(working[1].Text));
    }

    [Fact]
    public void Working_SaysWhenAnotherFormulaHardlyDiffers()
    {
        var working = Plans.Plan("heightCm=150 weightKg=45 formula=haycock").Working;

        Assert.EndsWith("less than 0.05 % away.", Plans.Plain(working[1].Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Working_PutsTheFiguresIntoTheFormula()
    {
        var working = Plans.Plan("heightCm=170.5 formula=boyd").Working;

        Assert.Contains(
            "0.0003207 × 170.5^0.3 × (1000 × 70)^(0.7285 − 0.0188 × log10(1000 × 70)) = ",
            working[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Working_PrintsAnExactAreaWithoutRounding()
    {
        var working = Plans.Plan("heightCm=180 weightKg=80").Working;

        Assert.EndsWith("√(180 × 80 / 3600) = 2 m²", Plans.Plain(working[0].Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cycle=2 response=none priorReductions=1", 1, "Day 1, reduced dose: 0.8 mg/m² × 0.75 = 0.6 mg/m²")]
    [InlineData("cycle=2 response=none priorReductions=1", 2, "Day 1, dose: 0.6 mg/m² × 1.8181 m² = 1.09086, rounded half up to 1.09 mg")]
    [InlineData("roundTo=0.1", 2, "Day 1, rounded to the nearest multiple of 0.1 mg: 1.45 mg becomes 1.5 mg, 3.45 % more")]
    [InlineData("roundTo=0.05", 2, "Day 1, rounded to the nearest multiple of 0.05 mg: 1.45 mg becomes 1.45 mg, no change")]
    [InlineData("roundTo=vial label=US", 6, "Day 8, rounded to the nearest multiple of 0.9 mg: 0.91 mg becomes 0.9 mg, 1.1 % less")]
    [InlineData("roundTo=vial", 2, "Day 1, volume: 1.45 mg ÷ 0.25 mg/mL = 5.8 mL")] // refused: no such line
    [InlineData("heightCm= height=5 heightUnit=ft heightInches=7", 0,
        "As entered: 5 ft × 12 + 7 in = 67 in × 2.54 cm/in = 170.18 cm")]
    [InlineData("weightKg= weight=154.3 weightUnit=lb", 0,
        "As entered: 154.3 lb × 0.45359237 kg/lb = 69.989302…, rounded half up to 69.99 kg")]
    public void Working_ShowsEveryStep(string form, int line, string expected) =>
        Assert.Equal(expected, Plans.Plain(Plans.Plan(form).Working[line].Text));

    [Theory]
    [InlineData(DosePer.Kilogram, "1.5", "-", "Day 1, dose: 1.5 mg/kg × 70 kg = 105 mg")]
    [InlineData(DosePer.Patient, "12.5", "-", "Day 1, dose: 12.5 mg = 12.5 mg")]
    [InlineData(DosePer.SquareMetre, "1.4", "2", "Day 1, dose: 1.4 mg/m² × 1.8181 m² = 2.54534, at most 2 mg")]
    [InlineData(DosePer.SquareMetre, "1.1", "2", "Day 1, dose: 1.1 mg/m² × 1.8181 m² = 1.99991, rounded half up to 2 mg")]
    public void Working_FollowsTheUnitAndTheCapOfTheRegimen(DosePer per, string rate, string cap, string expected)
    {
        var regimen = SampleRegimen.Create();
        var day = new DoseDay(
            1, DoseRate.Of(decimal.Parse(rate, CultureInfo.InvariantCulture), per),
            cap == "-" ? null : DoseMass.FromMilligrams(decimal.Parse(cap, CultureInfo.InvariantCulture)));
        regimen = regimen with
        {
            Cycles = [regimen.Cycles[0] with { Days = [day] }],
            DoseCeilingMass = new(DoseMass.FromMilligrams(200m), regimen.DoseCeilingMass.Basis),
            BagVolume = null,
        };

        var plan = Plans.Plan("", regimen);

        Assert.Equal(per == DosePer.SquareMetre, regimen.UsesArea);
        Assert.Equal(expected, Plans.Plain(plan.Working[regimen.UsesArea ? 1 : 0].Text));
        Assert.DoesNotContain(plan.Working, line => line.Text.Contains("bag", StringComparison.Ordinal));
        Assert.Null(plan.Schedule!.Doses[0].BagConcentration);
    }
}
