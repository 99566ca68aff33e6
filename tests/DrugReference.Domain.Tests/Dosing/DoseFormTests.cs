using DrugReference.Domain.Dosing;

namespace DrugReference.Domain.Tests.Dosing;

/// <summary>Entries are taken to the letter or refused at their field: safety page 1.6, H01 to H07.</summary>
public sealed class DoseFormTests
{
    [Theory]
    [InlineData("label=", "label", "Choose one of: EU, US.")]
    [InlineData("label=JP", "label", "Choose one of: EU, US.")]
    [InlineData("heightCm=", "heightCm", "Enter the height in centimetres.")]
    [InlineData("heightCm=170,5", "heightCm", "Use a point, not a comma, such as 170.5.")]
    [InlineData("weightKg=1e2", "weightKg", "Enter digits only, such as 70.5, without letters or a unit.")]
    [InlineData("cycle=", "cycle", "Enter the number of the cycle.")]
    [InlineData("cycle=0", "cycle", "Cycle 0 is out of range: enter 1 to 99.")]
    [InlineData("ageYears=121", "ageYears", "121 years is out of range: enter 0 to 120 years.")]
    [InlineData("ageYears=4.555", "ageYears", "Enter at most 2 decimals, such as 42.")]
    [InlineData("formula=guess", "formula",
        "Choose one of: mosteller, dubois, haycock, gehan-george, boyd, fujimoto, takahira.")]
    [InlineData("response=PR", "response", "Choose one of: CR, CRi, none.")]
    [InlineData("responseAfterThisCycle=maybe", "responseAfterThisCycle", "Choose one of: CR, CRi, none.")]
    [InlineData("start=09/03/2026", "start", "Enter the date as year-month-day, such as 2026-03-09: "
        + "a date such as 03/09/2026 can be read in two ways.")]
    [InlineData("extendCycle1=1", "extendCycle1", "Choose one of: yes, no.")]
    [InlineData("day8Given=2026-03-17", "day8Given", "Enter the date of day 1 too: without it this date says nothing.")]
    [InlineData("start=2026-03-09 day8Given=2026-03-09", "day8Given", "Mon 9 Mar 2026 is not after day 1, Mon 9 Mar 2026.")]
    [InlineData("start=2026-03-09 day8Given=2026-02-30", "day8Given", "2026-02-30 is not a day of the calendar.")]
    [InlineData("day8Given=ten", "day8Given", "Enter digits only, such as 8, without letters or a unit.")]
    [InlineData("interruptionDays=1.5", "interruptionDays", "Enter a whole number, such as 7.")]
    [InlineData("interruptionDays=-1", "interruptionDays", "Enter the digits 0 to 9 with at most one point, such as 7.")]
    [InlineData("priorReductions=x", "priorReductions", "Enter digits only, such as 1, without letters or a unit.")]
    [InlineData("baselineWeightKg=700", "baselineWeightKg", "700 kg is out of range: enter 2 to 650 kilograms.")]
    [InlineData("lastBsaM2=18", "lastBsaM2", "18 m² is out of range: enter 0.1 to 8 m².")]
    [InlineData("weightSource=guessed", "weightSource", "Choose one of: measured, stated, estimated.")]
    [InlineData("weighedOn=today", "weighedOn", "Enter the date as year-month-day, such as 2026-03-09: "
        + "a date such as 03/09/2026 can be read in two ways.")]
    [InlineData("start=2026-03-09 weighedOn=2026-03-10", "weighedOn",
        "Tue 10 Mar 2026 is after day 1: enter the weighing before the dose.")]
    [InlineData("roundTo=0", "roundTo", "0 mg is out of range: enter 0.01 to 100 milligrams.")]
    [InlineData("roundTo=vials", "roundTo", "Enter digits only, such as 0.1, without letters or a unit.")]
    [InlineData("reason=because", "reason", "Choose one of: measured-again, body-build, limb-loss, fluid, weight-changed.")]
    [InlineData("count=501", "count", "501 10⁹/L is out of range: enter 0 to 500 10⁹/L.")]
    [InlineData("count=0.125", "count", "Enter at most 2 decimals, such as 500.")]
    [InlineData("planned=perhaps", "planned", "Choose one of: yes, no.")]
    [InlineData("reaction=bad", "reaction", "Choose one of: mild, severe.")]
    [InlineData("patientName=x", "patientName", "This form has no such field.")]
    [InlineData("height=170", "heightUnit", "Choose one of: cm, in, ft.")]
    [InlineData("height=170 heightUnit=m", "heightUnit", "Choose one of: cm, in, ft.")]
    [InlineData("heightUnit=cm", "heightCm", "Enter the height in centimetres.")]
    [InlineData("height=1.7 heightUnit=cm", "heightCm", "1.7 looks like metres: enter centimetres, such as 170.5.")]
    [InlineData("heightUnit=in", "heightCm", "Enter the height in in.")]
    [InlineData("height=5.7 heightUnit=ft", "heightCm", "Enter a whole number, such as 5.")]
    [InlineData("height=5 heightUnit=ft heightInches=12", "heightCm", "Enter fewer than 12 in beside the ft.")]
    [InlineData("height=5 heightUnit=ft heightInches=x", "heightCm", "Enter digits only, such as 5, without letters or a unit.")]
    [InlineData("height=67 heightUnit=in heightInches=3", "heightInches", "Leave this empty: it goes with ft alone.")]
    [InlineData("weight=70 weightUnit=kg weightPounds=3", "weightPounds", "Leave this empty: it goes with st alone.")]
    [InlineData("weight=154 weightUnit=", "weightUnit", "Choose one of: kg, lb, st.")]
    [InlineData("weight=2000 weightUnit=lb", "weightKg", "907.18 kg is out of range: enter 2 to 650 kilograms.")]
    [InlineData("weight=11 weightUnit=st weightPounds=14", "weightKg", "Enter fewer than 14 lb beside the st.")]
    public void Plan_RefusesAnEntryAtItsField(string form, string field, string message)
    {
        var result = Plans.Ask(form);

        var problem = Assert.Single(result.Problems);
        Assert.Equal((field, message), (problem.Field, Plans.Plain(problem.Message)));
        Assert.Null(result.Plan);
    }

    [Theory]
    [InlineData("height=170 heightUnit=cm", 170, 70)]
    [InlineData("height=67 heightUnit=in", 170.18, 70)]
    [InlineData("height=5 heightUnit=ft heightInches=7", 170.18, 70)]
    [InlineData("height=6 heightUnit=ft", 182.88, 70)]
    [InlineData("height=66.93 heightUnit=in", 170, 70)] // 170.0022
    [InlineData("weight=70.5 weightUnit=kg", 170, 70.5)]
    [InlineData("weight=154.32 weightUnit=lb", 170, 70)] // 69.99837
    [InlineData("weight=11 weightUnit=st weightPounds=0.3", 170, 69.99)] // 154.3 lb, 69.98930
    [InlineData("weight=11 weightUnit=ST", 170, 69.85)] // 154 lb, 69.85323
    public void Plan_ConvertsOtherUnitsOnce(string form, double cm, double kg)
    {
        var request = Plans.Plan(form).Request;

        Assert.Equal(((decimal)cm, (decimal)kg), (request.Height.Centimetres, request.Weight.Kilograms));
        Assert.Equal(form.Contains("=cm", StringComparison.Ordinal) || form.Contains("=kg", StringComparison.Ordinal) ? 0 : 1,
            request.Conversions.Count);
    }

    [Fact]
    public void Plan_NamesEveryProblemAtOnce()
    {
        var result = Plans.Ask("label= heightCm=100 weightKg=x cycle=two ageYears=200 day=9 priorReductions=3 count=-1");

        Assert.Equal(
            ["ageYears", "count", "cycle", "day", "label", "priorReductions", "weightKg"],
            result.Problems.Select(problem => problem.Field).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ageYears=200 heightCm=100", "ageYears heightCm")]
    [InlineData("ageYears=200 cycle=2", "ageYears response")]
    [InlineData("ageYears=200 weightKg=x heightCm=100", "ageYears weightKg")]
    public void Plan_LooksAtTheBodyAndTheCycleEvenIfOtherEntriesCannotBeRead(string form, string fields) => Assert.Equal(
        fields, string.Join(' ', Plans.Ask(form).Problems.Select(problem => problem.Field).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("planned=yes", "yes")]
    [InlineData("planned=YES", "yes")]
    [InlineData("planned=true", "yes")]
    [InlineData("planned=false", "no")]
    [InlineData("planned=", null)]
    public void Plan_TakesYesAndNoAsAFormAndAsJsonWriteThem(string form, string? expected) =>
        Assert.Equal(expected, Plans.Plan(form).Request.Words.GetValueOrDefault("planned"));

    [Fact]
    public void Plan_KeepsEveryEntry()
    {
        var request = Plans.Plan(
            "cycle=2 response=cri label=us ageYears=40 formula=Boyd responseAfterThisCycle=CR start=2026-03-09 extendCycle1=no "
            + "day8Given=9 day=15 interruptionDays=3 priorReductions=1 reductionNotTolerated=true baselineWeightKg=69.5 "
            + "lastBsaM2=1.8 weightSource=stated weighedOn=2026-03-01 roundTo=0.05 reason=fluid count=2.5 reaction=mild").Request;

        Assert.Equal(
            ("US", 2, "CRi", "CR", "boyd", 40, "2026-03-09", false, 9, 15, 3, 1, true, 69.5m, 1.8m, "stated", "fluid", "mild", 2.5m),
            (request.LabelId, request.Cycle.Value, request.ResponseId, request.ResponseAfterId, request.Formula.Id,
                (int)request.AgeYears!, request.Start.ToString(), request.Extend, request.SecondDoseDay, request.Day,
                request.InterruptionDays, request.PriorReductions, request.ReductionNotTolerated,
                request.BaselineWeight?.Kilograms, request.LastArea?.SquareMetres, request.WeightSource, request.Reason,
                request.Words["reaction"], request.Numbers["count"]));
        Assert.Equal(new DateOnly(2026, 3, 1), request.WeighedOn);
        Assert.Equal("0.05 mg", Plans.Plain(request.RoundTo.ToString()!));
    }

    [Theory]
    [InlineData("start=2026-03-09 day8Given=2026-03-10", 2)]
    [InlineData("start=2026-03-09 day8Given=2026-03-16", 8)]
    [InlineData("day8Given=2", 2)]
    public void Plan_CountsTheDayOfTheSecondDose(string form, int day) =>
        Assert.Equal(day, Plans.Plan(form).Request.SecondDoseDay);

    [Fact]
    public void Lists_SayWhatIsChosen()
    {
        Assert.All(DoseForm.Reasons.Concat(DoseForm.WeightSources), choice => Assert.True(choice.Id.Length > 0 && choice.Name.Length > 0));
        Assert.All(BsaFormula.All, formula => Assert.True(formula.Citation.Length > 0 && formula.Equation.Length > 0));
    }

    [Theory]
    [InlineData("weighedOn=2026-03-09")]
    [InlineData("weighedOn=2026-03-09 start=2026-03-09")]
    public void Plan_TakesAWeighingUpToDay1(string form) => Assert.NotNull(Plans.Plan(form).Request.WeighedOn);

    [Theory]
    [InlineData("heightCm", true)]
    [InlineData("reason", true)]
    [InlineData("count", false)]
    public void IsCommonField_KnowsWhatEveryFormAsks(string field, bool expected) =>
        Assert.Equal(expected, DoseForm.IsCommonField(field));

    /// <summary>Promise P03: strings that a person, a paste or an attacker sends. None may become a figure.</summary>
    [Fact]
    public void Plan_AcceptsNoHostileNumber()
    {
        var regimen = SampleRegimen.Create();
        var random = new Random(20261122);
        var form = new Dictionary<string, string?> { ["label"] = "EU", ["heightCm"] = "170", ["cycle"] = "1" };
        for (var number = 0; number < 1_000_000; number++)
        {
            var text = HostileNumbers.Next(random);
            form["weightKg"] = text;

            var result = DoseForm.Plan(regimen, form);

            if (result.HasPlan)
            {
                Assert.Fail($"'{text}' was taken for {result.Plan.Request.Weight}.");
            }
        }
    }
}
