using System.Globalization;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Tests.Dosing;

/// <summary>
/// Rules: clinical page, sections 1.1, 1.2 and 9; each worked figure recomputed by hand beside its row.
/// </summary>
public sealed class CyclePlannerTests
{
    [Fact]
    public void Plan_GivesTheWorkedCase()
    {
        var plan = Plans.Ask(170m, 70m, cycle: 1).Plan();

        Assert.Equal(BodySurfaceArea.FromSquareMetres(1.8181m), plan.Area);
        Assert.Equal([1, 8, 15], plan.Schedule!.Doses.Select(dose => dose.Day));
        Assert.Equal([1.45m, 0.91m, 0.91m], Milligrams(plan.Schedule));
        Assert.Equal([5.8m, 3.64m, 3.64m], plan.Schedule.Doses.Select(dose => dose.Volume.Millilitres));
        Assert.Equal([2, 1, 1], plan.Schedule.Doses.Select(dose => dose.Vials));
        Assert.All(plan.Schedule.Doses, dose => Assert.Equal(["S1"], dose.Basis.Sources));
    }

    [Theory]
    [InlineData(1, null, "0.8 0.5 0.5")] // table 1.1 of the clinical page
    [InlineData(2, "cr", "0.5 0.5 0.5")]
    [InlineData(2, "cri", "0.5 0.5 0.5")]
    [InlineData(2, "none", "0.8 0.5 0.5")]
    [InlineData(3, "cr", "0.5 0.5 0.5")]
    [InlineData(3, "cri", "0.5 0.5 0.5")]
    [InlineData(3, "none", "0.8 0.5 0.5")]
    [InlineData(4, "cr", "0.5 0.5 0.5")]
    [InlineData(5, "cri", "0.5 0.5 0.5")]
    [InlineData(6, "cr", "0.5 0.5 0.5")]
    [InlineData(6, "cri", "0.5 0.5 0.5")]
    public void Plan_TakesTheBranchOfCycleAndResponse(int cycle, string? response, string expected)
    {
        var schedule = Plans.Ask(cycle: cycle, response: response).Schedule();

        Assert.Equal(expected, string.Join(' ', schedule.Doses.Select(
            dose => ClinicalFormat.Number(dose.PerSquareMetre.MilligramsPerSquareMetre))));
        Assert.Equal(cycle == 1 ? 21 : 28, schedule.Rule.LengthDays);
        Assert.Equal(cycle == 1 ? 28 : null, schedule.Rule.ExtendableToDays);
        Assert.Equal(cycle == 6, schedule.IsLastCycle);
    }

    [Theory]
    [InlineData(4, "none", "no response within 3 cycles", "S33")] // clinical page 1.2
    [InlineData(5, "none", "no response within 3 cycles", "S33")]
    [InlineData(6, "none", "no response within 3 cycles", "S33")]
    [InlineData(7, "cr", "The regimen ends after cycle 6: there is no dose for cycle 7.", "S14")]
    [InlineData(99, "none", "The regimen ends after cycle 6: there is no dose for cycle 99.", "S14")]
    public void Plan_StopsWithoutADose(int cycle, string response, string text, string source)
    {
        var plan = Plans.Ask(cycle: cycle, response: response).Plan();

        Assert.Null(plan.Schedule);
        var finding = Assert.Single(plan.Findings);
        Assert.Equal((FindingSeverity.Stop, text), (finding.Severity, finding.Text));
        Assert.Equal([source], finding.Basis.Sources);
        Assert.Single(plan.Working);
        Assert.NotEmpty(plan.NotChecked);
    }

    [Theory]
    [InlineData("EU", "2 1 1")] // ceil(1.45 / 1), ceil(0.91 / 1): clinical page, sections 3 and 9
    [InlineData("US", "2 2 2")] // ceil(1.45 / 0.9), ceil(0.91 / 0.9)
    public void Plan_CountsTheVialsOfTheLabel(string label, string expected)
    {
        var schedule = Plans.Ask(label: label).Schedule();

        Assert.Equal(expected, string.Join(' ', schedule.Doses.Select(dose => dose.Vials)));
    }

    [Theory]
    [InlineData(1, null, "2026-03-09", "2026-03-30", "2026-04-06")] // 21 and 28 days, over a clock change
    [InlineData(2, "cr", "2028-02-08", "2028-03-07", null)] // 28 days over a leap day
    [InlineData(6, "cr", "2026-03-09", null, null)] // the last cycle has no next
    public void Plan_DatesTheDosesAndTheNextCycle(
        int cycle, string? response, string start, string? next, string? extended)
    {
        var schedule = Plans.Ask(cycle: cycle, response: response, start: start).Schedule();
        var first = DateOnly.ParseExact(start, "yyyy-MM-dd");

        Assert.Equal([first, first.AddDays(7), first.AddDays(14)], schedule.Doses.Select(dose => dose.Date!.Value));
        Assert.Equal(next, schedule.NextCycleStart?.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(extended, schedule.ExtendedNextCycleStart?.ToString("O", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Plan_HasNoDateWithoutAStart()
    {
        var schedule = Plans.Ask().Schedule();

        Assert.All(schedule.Doses, dose => Assert.Null(dose.Date));
        Assert.Null(schedule.NextCycleStart);
        Assert.Null(schedule.ExtendedNextCycleStart);
    }

    [Fact]
    public void Plan_KeepsTheTotalApartFromTheDoses()
    {
        var total = Plans.Ask().Schedule().Total;

        Assert.Equal(1.8m, total.MilligramsPerSquareMetreInWholeCycle);
        Assert.Equal(3.27m, total.MilligramsInWholeCycle); // 1.45 + 0.91 + 0.91
        Assert.Equal("whole-cycle total, not a dose: 1.8 mg/m², 3.27 mg", Plans.Plain(total.ToString()));
    }

    [Theory]
    [InlineData("mosteller", 160, 120, null)]
    [InlineData("dubois", 160, 120, -5.7)] // safety page 1.3: Du Bois at 160 cm, 120 kg
    [InlineData("dubois", 175, 180, -6.7)] // safety page 1.3
    [InlineData("boyd", 160, 120, 4.5)] // 2.4128 against 2.3094
    [InlineData("haycock", 150, 45, 0.0)] // 1.3699 against 1.3693
    public void Plan_SaysHowFarTheFormulaIsFromMosteller(string formula, int cm, int kg, double? expected)
    {
        var plan = Plans.Ask(cm, kg, formula: formula).Plan();

        Assert.Equal((decimal?)expected, plan.PercentAboveMosteller);
    }

    [Theory]
    [InlineData(1, null, "EU", 170, 70, "first cycle|EU alone|always")]
    [InlineData(1, null, "US", 170, 70, "first cycle|always")]
    [InlineData(2, "cr", "EU", 170, 70, "EU alone|always")]
    [InlineData(2, "cr", "US", 110, 18, "small dose|always")] // 0.5 mg/m² × 0.7416 m² = 0.37 mg
    public void Plan_ShowsTheAdviceOfCycleLabelAndDose(
        int cycle, string? response, string label, int cm, int kg, string expected)
    {
        var plan = Plans.Ask(cm, kg, cycle, response, label).Plan();

        Assert.Equal(expected, string.Join('|', plan.Findings.Select(finding => finding.Text)));
    }

    [Theory]
    [InlineData("EU", "Age: the European Union label is for patients of 18 years and over.")]
    [InlineData("US", "Age: the United States label is for patients of 1 year and over.")]
    public void Plan_ListsTheAgeOfTheLabelAmongWhatItDidNotCheck(string label, string expected)
    {
        var plan = Plans.Ask(label: label).Plan();

        Assert.Equal([expected, "blood counts"], plan.NotChecked.Select(statement => Plans.Plain(statement.Text)));
    }

    [Fact]
    public void Plan_SaysWhatWasAskedAndChosen()
    {
        var plan = Plans.Ask(cycle: 2, response: "cri", label: "US").Plan();

        Assert.Equal("US", plan.Label.Id);
        Assert.Equal("CRi", plan.Response?.Name);
        Assert.Equal(CycleNumber.From(2), plan.Request.Cycle);
        Assert.Null(Plans.Ask().Plan().Response);
    }

    [Fact]
    public void Plan_RefusesADefaultQuantity()
    {
        var request = new DoseRequest(default, default, BsaFormula.Mosteller, "EU", CycleNumber.From(1));

        Assert.Throws<InvalidOperationException>(() => CyclePlanner.Plan(SampleRegimen.Create(), request));
    }

    private static IEnumerable<decimal> Milligrams(CycleSchedule schedule) =>
        schedule.Doses.Select(dose => dose.Mass.Milligrams);
}
