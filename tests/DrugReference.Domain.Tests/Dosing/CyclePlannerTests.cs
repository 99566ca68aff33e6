using System.Globalization;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Tests.Dosing;

/// <summary>
/// Rules: clinical page, sections 1.1, 1.2, 2.4 and 9, and decision 8; each worked figure recomputed by hand beside its row.
/// </summary>
public sealed class CyclePlannerTests
{
    private const string NotResponding = "response=none";

    [Fact]
    public void Plan_GivesTheWorkedCase()
    {
        var plan = Plans.Plan();

        Assert.Equal(BodySurfaceArea.FromSquareMetres(1.8181m), plan.Area);
        Assert.Equal([1, 8, 15], plan.Schedule!.Doses.Select(dose => dose.Day));
        Assert.Equal([1.45m, 0.91m, 0.91m], Milligrams(plan.Schedule));
        Assert.Equal([5.8m, 3.64m, 3.64m], plan.Schedule.Doses.Select(dose => dose.Volume.Millilitres));
        Assert.Equal([2, 1, 1], plan.Schedule.Doses.Select(dose => dose.Vials));
        Assert.Equal([0.029m, 0.0182m, 0.0182m],
            plan.Schedule.Doses.Select(dose => dose.BagConcentration!.Value.MilligramsPerMillilitre));
        Assert.All(plan.Schedule.Doses, dose => Assert.Equal(["S1"], dose.Basis.Sources));
        Assert.True(plan.IsAllowed);
        Assert.Empty(plan.Doubts);
    }

    [Theory]
    [InlineData("cycle=1", "0.8 0.5 0.5")] // table 1.1 of the clinical page
    [InlineData("cycle=1 response=CR", "0.8 0.5 0.5")] // cycle 1 is the same for everybody
    [InlineData("cycle=2 response=CR", "0.5 0.5 0.5")]
    [InlineData("cycle=2 response=CRi", "0.5 0.5 0.5")]
    [InlineData("cycle=2 response=none", "0.8 0.5 0.5")]
    [InlineData("cycle=3 response=cr", "0.5 0.5 0.5")]
    [InlineData("cycle=3 response=CRi", "0.5 0.5 0.5")]
    [InlineData("cycle=3 response=none", "0.8 0.5 0.5")]
    [InlineData("cycle=4 response=CR", "0.5 0.5 0.5")]
    [InlineData("cycle=5 response=CRi", "0.5 0.5 0.5")]
    [InlineData("cycle=6 response=CR", "0.5 0.5 0.5")]
    [InlineData("cycle=6 response=CRi", "0.5 0.5 0.5")]
    public void Plan_TakesTheBranchOfCycleAndResponse(string form, string expected)
    {
        var schedule = Plans.Schedule(form);

        Assert.Equal(expected, Rates(schedule));
        Assert.Equal(form.StartsWith("cycle=1", StringComparison.Ordinal) ? 21 : 28, schedule.LengthDays);
        Assert.Equal(form.StartsWith("cycle=6", StringComparison.Ordinal), schedule.IsLastCycle);
    }

    [Theory]
    [InlineData("cycle=4 response=none", "no-response", "no-response text.", "S33")] // clinical page 1.2
    [InlineData("cycle=6 response=none extendCycle1=yes", "no-response", "no-response text.", "S33")]
    [InlineData("cycle=7 response=CR", "cycles-end", "The regimen ends after cycle 6: there is no dose for cycle 7.", "S14")]
    [InlineData("cycle=99", "cycles-end", "The regimen ends after cycle 6: there is no dose for cycle 99.", "S14")]
    [InlineData("ageYears=17", "age", "The European Union label is for patients of 18 years and over: it has no dose for this "
        + "age. The United States label is for patients of 1 year and over.", "S1")]
    [InlineData("ageYears=5 heightCm=110 weightKg=18", "age", "The European Union label is for patients of 18 years and over: it "
        + "has no dose for this age. The United States label is for patients of 1 year and over.", "S1")]
    [InlineData("label=US ageYears=0.99 heightCm=75 weightKg=9.5", "age", "The United States label is for patients of 1 year and "
        + "over: it has no dose for this age. The European Union label is for patients of 18 years and over.", "S1")]
    [InlineData("cycle=2 response=none priorReductions=2 reductionNotTolerated=yes", "reductions-end",
        "no further reduction", "S13")]
    [InlineData("cycle=3 response=CR priorReductions=2 interruptionDays=14", "reductions-end", "no further reduction", "S13")]
    [InlineData("heightCm=230 weightKg=240", "dose-ceiling",
        "3.13 mg on day 1 is above 3 mg, the most that this calculator gives anybody: there is no dose.", "S5")]
    [InlineData("reaction=severe", "severe", "severe text.", "S33")]
    public void Plan_StopsWithoutADose(string form, string rule, string text, string source)
    {
        var plan = Plans.Plan(form);

        Assert.Null(plan.Schedule);
        Assert.False(plan.IsAllowed);
        var finding = Assert.Single(plan.Findings);
        Assert.Equal((rule, FindingSeverity.Stop, text), (finding.Rule, finding.Severity, Plans.Plain(finding.Text)));
        Assert.Equal([source], finding.Basis.Sources);
        Assert.Single(plan.Working);
        Assert.NotEmpty(plan.NotChecked);
    }

    [Theory]
    [InlineData("ageYears=18")]
    [InlineData("label=US ageYears=1 heightCm=75 weightKg=9.5")]
    [InlineData("heightCm=230 weightKg=220")] // 0.8 × 3.7491 = 3 mg, the ceiling itself
    public void Plan_GivesADoseAtTheLimitItself(string form) => Assert.NotNull(Plans.Plan(form).Schedule);

    [Theory]
    [InlineData("label=EU", "2 1 1")] // ceil(1.45 / 1), ceil(0.91 / 1): clinical page, sections 3 and 9
    [InlineData("label=US", "2 2 2")] // ceil(1.45 / 0.9), ceil(0.91 / 0.9)
    public void Plan_CountsTheVialsOfTheLabel(string form, string expected) =>
        Assert.Equal(expected, string.Join(' ', Plans.Schedule(form).Doses.Select(dose => dose.Vials)));

    [Theory]
    [InlineData("cycle=1", "2026-03-09", "2026-03-30", "2026-04-06")] // 21 and 28 days, over a clock change
    [InlineData("cycle=2 response=CR", "2028-02-08", "2028-03-07", null)] // 28 days over a leap day
    [InlineData("cycle=6 response=CR", "2026-03-09", null, null)] // the last cycle has no next
    [InlineData("extendCycle1=yes planned=yes", "2026-03-09", "2026-04-06", null)] // 28 days
    [InlineData("extendCycle1=true responseAfterThisCycle=CRi", "2026-03-09", "2026-04-06", null)]
    [InlineData("extendCycle1=yes responseAfterThisCycle=none", "2026-03-09", "2026-03-30", "2026-04-06")]
    [InlineData("extendCycle1=yes", "2026-03-09", "2026-03-30", "2026-04-06")]
    [InlineData("responseAfterThisCycle=CR", "2026-03-09", "2026-03-30", "2026-04-06")] // may, not must
    public void Plan_DatesTheDosesAndTheNextCycle(string form, string start, string? next, string? extended)
    {
        var schedule = Plans.Schedule($"{form} start={start}");
        var first = DateOnly.ParseExact(start, "yyyy-MM-dd");

        Assert.Equal([first, first.AddDays(7), first.AddDays(14)], schedule.Doses.Select(dose => dose.Date!.Value));
        Assert.Equal([first, first.AddDays(6), first.AddDays(13)], schedule.Doses.Select(dose => dose.Earliest!.Value));
        Assert.Equal([first, first.AddDays(9), first.AddDays(16)], schedule.Doses.Select(dose => dose.Latest!.Value));
        Assert.Equal(next, schedule.NextCycleStart?.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(extended, schedule.ExtendedNextCycleStart?.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("extendCycle1=yes", "extension-without-reason")]
    [InlineData("extendCycle1=yes responseAfterThisCycle=none", "extension-without-reason")]
    [InlineData("cycle=2 response=CR extendCycle1=yes", "extension-other-cycle")]
    [InlineData("cycle=2 response=CR extendCycle1=no", "-")]
    [InlineData("extendCycle1=yes planned=yes", "-")]
    public void Plan_SaysWhyACycleIsNotExtended(string form, string expected) =>
        Assert.Equal(expected, Plans.Rules(Plans.Plan(form), FindingSeverity.Caution));

    [Theory]
    [InlineData("", "1 8 15", "1-1 7-10 14-17", "-")] // clinical page, section 9, decision 4
    [InlineData("day8Given=7", "1 7 15", "1-1 7-10 13-17", "-")]
    [InlineData("day8Given=8", "1 8 15", "1-1 7-10 14-17", "-")]
    [InlineData("day8Given=9", "1 9 15", "1-1 7-10 15-17", "-")]
    [InlineData("day8Given=10", "1 10 16", "1-1 7-10 16-17", "-")]
    [InlineData("day8Given=11", "1 11 17", "1-1 7-10 17-17", "late-dose")]
    [InlineData("day8Given=12", "1 12 18", "1-1 7-10 18-18", "late-dose late-dose")]
    [InlineData("day8Given=6", "1 6 15", "1-1 7-10 13-17", "late-dose")]
    public void Plan_MovesTheThirdDoseWithTheSecond(string form, string days, string windows, string cautions)
    {
        var plan = Plans.Plan(form);

        Assert.Equal(days, string.Join(' ', plan.Schedule!.Doses.Select(dose => dose.PlannedDay)));
        Assert.Equal(windows, string.Join(' ', plan.Schedule.Doses.Select(dose => $"{dose.EarliestDay}-{dose.LatestDay}")));
        Assert.Equal(cautions, Plans.Rules(plan, FindingSeverity.Caution));
    }

    [Theory]
    [InlineData("day8Given=11", "Day 8 was given on day 11, outside days 7 to 10.")]
    [InlineData("day8Given=6", "Day 8 was given on day 6, outside days 7 to 10.")]
    public void Plan_SaysThatADoseWasGivenOutsideItsWindow(string form, string expected) =>
        Assert.Equal(expected, Plans.Plain(Plans.Plan(form).Findings[0].Text));

    [Fact]
    public void Plan_SaysThatNoDayIsLeft() => Assert.Equal(
        "No day within its window is left for day 15: 6 days after the dose before is day 18. Decide with the treating team.",
        Plans.Plain(Plans.Plan("day8Given=12").Findings[1].Text));

    [Theory]
    [InlineData("start=2026-03-09 day8Given=2026-03-18", "2026-03-24", "2026-03-24", "2026-03-25", "2026-03-30")]
    [InlineData("start=2026-03-09 day8Given=2026-03-20", "2026-03-26", "2026-03-26", "2026-03-26", "2026-04-01")]
    public void Plan_CountsDatesFromTheStart(string form, string date, string earliest, string latest, string next)
    {
        var schedule = Plans.Schedule(form);
        var third = schedule.Doses[2];

        Assert.Equal((date, earliest, latest), (Iso(third.Date), Iso(third.Earliest), Iso(third.Latest)));
        Assert.Equal(next, Iso(schedule.NextCycleStart)); // 21 days after the start, or 6 days after the last dose
    }

    [Fact]
    public void Plan_KeepsTheExtendedNextCycleAwayFromALateDose()
    {
        var regimen = SampleRegimen.Create();
        regimen = regimen with { Cycles = [regimen.Cycles[0] with { LengthDays = 16, Extension = regimen.Cycles[0].Extension! with { ToDays = 18 } }, .. regimen.Cycles.Skip(1)] };

        var schedule = Plans.Schedule("start=2026-03-09", regimen);

        Assert.Equal("2026-03-29", Iso(schedule.NextCycleStart)); // day 15 + 6 = day 21
        Assert.Equal("2026-03-29", Iso(schedule.ExtendedNextCycleStart));
    }

    [Fact]
    public void Plan_KeepsItsDatesWhereARegimenHasNoWindow()
    {
        var schedule = Plans.Schedule("start=2026-03-09", SampleRegimen.Create() with { WindowDays = null });

        Assert.All(schedule.Doses, dose => Assert.Equal((dose.Date, dose.Date), (dose.Earliest, dose.Latest)));
    }

    [Fact]
    public void Plan_HasNoDateWithoutAStart()
    {
        var schedule = Plans.Schedule();

        Assert.All(schedule.Doses, dose => Assert.Equal((null, null, null), (dose.Date, dose.Earliest, dose.Latest)));
        Assert.Null(schedule.NextCycleStart);
        Assert.Null(schedule.ExtendedNextCycleStart);
    }

    [Theory]
    [InlineData("cycle=2 response=none", "0.8 0.5 0.5")]
    [InlineData("cycle=2 response=none priorReductions=0", "0.8 0.5 0.5")]
    [InlineData("cycle=2 response=none priorReductions=1", "0.6 0.375 0.375")] // clinical page, section 9, decision 6
    [InlineData("cycle=2 response=CR priorReductions=1", "0.375 0.375 0.375")]
    [InlineData("cycle=2 response=none priorReductions=2", "0.6 0.375")]
    [InlineData("cycle=2 response=CRi priorReductions=2", "0.375 0.375")]
    [InlineData("cycle=2 response=none priorReductions=1 reductionNotTolerated=yes", "0.6 0.375")]
    [InlineData("cycle=2 response=none interruptionDays=13", "0.8 0.5 0.5")] // section 9, decision 7
    [InlineData("cycle=2 response=none interruptionDays=14", "0.6 0.375 0.375")]
    [InlineData("cycle=2 response=none interruptionDays=14 day=1", "0.6 0.375 0.375")]
    [InlineData("cycle=2 response=none interruptionDays=14 priorReductions=1", "0.6 0.375")]
    [InlineData("cycle=2 response=none interruptionDays=6 day=8", "0.8 0.5 0.5")]
    [InlineData("cycle=2 response=none interruptionDays=7 day=8", "0.8 0.5")]
    [InlineData("cycle=2 response=none interruptionDays=7 day=15", "0.8 0.5")]
    [InlineData("cycle=2 response=none interruptionDays=14 day=8", "0.8 0.5")]
    public void Plan_ReducesAndOmitsAfterToxicity(string form, string expected) =>
        Assert.Equal(expected, Rates(Plans.Schedule(form)));

    [Theory]
    [InlineData("interruptionDays=6 day=8", "short.")]
    [InlineData("interruptionDays=7 day=8", "omit. Day 8 is left out of this plan.")]
    [InlineData("interruptionDays=7", "omit.")]
    [InlineData("interruptionDays=14", "omit.|reduce. This plan is reduced.")]
    [InlineData("interruptionDays=14 day=15", "omit. Day 15 is left out of this plan.|reduce. The next cycle is to be reduced; this plan is not.")]
    [InlineData("interruptionDays=0", "")]
    public void Plan_SaysWhatAnInterruptionDoes(string form, string expected)
    {
        var plan = Plans.Plan($"cycle=2 {NotResponding} {form}");

        Assert.Equal(expected, string.Join('|', plan.Findings
            .Where(finding => finding.Severity == FindingSeverity.Caution).Select(finding => finding.Text)));
    }

    [Fact]
    public void Plan_GivesTheThirdDoseItsRoomWhenTheSecondIsLeftOut()
    {
        var third = Plans.Schedule("cycle=2 response=none interruptionDays=7 day=8").Doses[1];

        Assert.Equal((15, 13, 17), (third.PlannedDay, third.EarliestDay, third.LatestDay));
    }

    [Theory]
    [InlineData("cycle=1 priorReductions=1", "reduction-first-cycle", "always extension first-cycle reduction")]
    [InlineData("cycle=2 response=none priorReductions=1", "-", "always reduction")]
    [InlineData("cycle=1 response=CR", "-", "always extension first-cycle response-not-used")]
    public void Plan_PointsOutWhatDoesNotFit(string form, string cautions, string notes)
    {
        var plan = Plans.Plan(form);

        Assert.Equal(cautions, Plans.Rules(plan, FindingSeverity.Caution));
        Assert.Equal(notes, string.Join(' ', Plans.Rules(plan, FindingSeverity.Note).Split(' ').Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Plan_StopsWhenNoDoseIsLeft()
    {
        var regimen = SampleRegimen.Create();
        regimen = regimen with { Cycles = [.. regimen.Cycles.Take(2), regimen.Cycles[2] with { Days = [new(8, SampleRegimen.PerArea(0.5m), null)] }] };

        var plan = Plans.Plan("cycle=2 response=none day=8 interruptionDays=7", regimen);

        Assert.Null(plan.Schedule);
        Assert.Equal("no-dose-left", Plans.Rules(plan, FindingSeverity.Stop));
    }

    [Theory]
    [InlineData("roundTo=0.1", "1.5 0.9 0.9", "-")] // 3.45 %, −1.1 %
    [InlineData("roundTo=0.25", "1.5 1 1", "rounding-over-5 rounding-over-5")] // 0.91 to 1 is 9.89 %
    [InlineData("roundTo=vial", "1.45 1 1", "rounding-refused rounding-over-5 rounding-over-5")] // 1.45 to 1 is 31 %
    [InlineData("roundTo=Vial label=US", "1.45 0.9 0.9", "boxed-warning rounding-refused us-alone")]
    [InlineData("roundTo=5", "1.45 0.91 0.91", "rounding-refused rounding-refused rounding-refused")] // to nothing
    [InlineData("heightCm=180 weightKg=80 roundTo=0.11", "1.65 0.99 0.99", "-")] // 1.6: 3.1 %; 1: 1 %
    [InlineData("heightCm=180 weightKg=80 roundTo=1.05", "1.6 1.05 1.05", "rounding-refused")] // exactly 5 % is no caution
    [InlineData("heightCm=180 weightKg=80 roundTo=1.1", "1.6 1.1 1.1",
        "rounding-refused rounding-over-5 rounding-over-5")] // exactly 10 % is taken
    public void Plan_RoundsOnRequestAndNotTooFar(string form, string expected, string cautions)
    {
        var plan = Plans.Plan(form);

        Assert.Equal(expected, string.Join(' ', Milligrams(plan.Schedule!).Select(ClinicalFormat.Number)));
        Assert.Equal(cautions, Plans.Rules(plan, FindingSeverity.Caution));
    }

    [Fact]
    public void Plan_LetsVolumeVialsAndBagFollowTheRoundedDose()
    {
        var dose = Plans.Schedule("roundTo=0.1").Doses[0];

        Assert.Equal(DoseMass.FromMilligrams(1.45m), dose.Calculated);
        Assert.Equal((6m, 2, 0.03m),
            (dose.Volume.Millilitres, dose.Vials, dose.BagConcentration!.Value.MilligramsPerMillilitre));
        Assert.Equal((3.45m, "0.1 mg"), (dose.Rounding!.ShownPercent, Plans.Plain(dose.Rounding.To.ToString())));
    }

    [Theory]
    [InlineData("roundTo=0.25", "Day 8 is rounded from 0.91 mg to 1 mg, a change of 9.89 %: more than 5 %.")]
    [InlineData("roundTo=vial", "Day 1 is not rounded to whole vials: that would change it by 31.03 %, more than 10 %.")]
    public void Plan_SaysHowFarRoundingMovesADose(string form, string expected) => Assert.Equal(
        expected,
        Plans.Plain(Plans.Plan(form).Findings.First(finding => finding.Severity == FindingSeverity.Caution).Text));

    [Fact]
    public void Plan_KeepsTheTotalApartFromTheDoses()
    {
        var total = Plans.Schedule().Total;

        Assert.Equal(1.8m, total.RateInWholeCycle);
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
        var plan = Plans.Plan($"heightCm={cm} weightKg={kg} formula={formula}");

        Assert.Equal((decimal?)expected, plan.PercentAboveMosteller);
    }

    [Theory]
    [InlineData("", "-", "-", "always extension first-cycle")]
    [InlineData("label=US", "-", "boxed-warning us-alone", "always extension first-cycle")]
    [InlineData("cycle=2 response=CR label=US heightCm=110 weightKg=18", "-", "boxed-warning small-dose us-alone", "always")] // 0.37 mg
    [InlineData("count=0.99", "low", "-", "always extension first-cycle")]
    [InlineData("count=1", "-", "-", "always extension first-cycle")]
    [InlineData("count=0.99 lastCount=1", "low", "-", "always extension first-cycle")]
    [InlineData("count=0.99 lastCount=0.99", "-", "-", "always extension first-cycle")]
    public void Plan_ShowsWhatAppliesToTheEntries(string form, string holds, string cautions, string notes)
    {
        var plan = Plans.Plan(form);

        Assert.Equal(holds, Plans.Rules(plan, FindingSeverity.Hold));
        Assert.Equal(cautions, string.Join(' ', Plans.Rules(plan, FindingSeverity.Caution).Split(' ').Order(StringComparer.Ordinal)));
        Assert.Equal(notes, string.Join(' ', Plans.Rules(plan, FindingSeverity.Note).Split(' ').Order(StringComparer.Ordinal)));
        Assert.Equal(holds == "-", plan.IsAllowed);
        Assert.NotNull(plan.Schedule);
        Assert.Equal(plan.Findings.OrderBy(finding => finding.Severity), plan.Findings);
    }

    [Theory]
    [InlineData("", "Age: the European Union label is for patients of 18 years and over.|EU contraindication|counts|EU alone|the rest")]
    [InlineData("label=US", "Age: the United States label is for patients of 1 year and over.|counts|the rest")]
    [InlineData("ageYears=40 count=2 lastCount=2", "EU contraindication|EU alone|the rest")]
    [InlineData("ageYears=40 count=2", "EU contraindication|counts|EU alone|the rest")]
    public void Plan_ListsWhatTheEntriesLeaveOpen(string form, string expected) => Assert.Equal(
        expected, string.Join('|', Plans.Plan(form).NotChecked.Select(statement => Plans.Plain(statement.Text))));

    [Fact]
    public void Plan_NamesTheEntryThatARuleLacks()
    {
        var regimen = SampleRegimen.Create();
        var both = new AllOf([new NumberCondition("count", Comparison.Below, 1m), new WordCondition("planned", ["yes"])]);
        regimen = regimen with { Findings = [regimen.Findings[0] with { Finding = regimen.Findings[0].Finding with { Severity = FindingSeverity.Hold, Text = "Wait." }, Scope = SampleRegimen.Scope(1, 6), When = both }] };

        var text = Plans.Plan("ageYears=40 count=0.5", regimen).NotChecked[0].Text;

        Assert.Equal("Wait. Not decided here, because something was not entered: Transplant planned.", text);
        Assert.DoesNotContain(Plans.Plan("count=2", regimen).NotChecked, line => line.Text.StartsWith("Wait", StringComparison.Ordinal));
        Assert.DoesNotContain(Plans.Plan("", regimen).NotChecked, line => line.Text.StartsWith("Wait", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("label=EU count=0.5", null)] // a rule of another label
    [InlineData("label=US count=0.5", "Wait. Not decided here, because something was not entered: ageYears.")]
    [InlineData("label=US count=0.5 ageYears=40", null)]
    [InlineData("label=US count=0.5 planned=yes", null)] // the exception is known to hold
    public void Plan_AsksForWhatARuleOfItsLabelLacks(string form, string? expected)
    {
        var regimen = SampleRegimen.Create();
        var rule = regimen.Findings[0] with
        {
            Finding = new("wait", FindingSeverity.Hold, "Wait.", regimen.AreaBasis.Basis),
            Scope = SampleRegimen.Scope(1, 6),
            Labels = ["US"],
            When = new AllOf([new NumberCondition("count", Comparison.Below, 1m), new NumberCondition("ageYears", Comparison.Above, 50m)]),
            Unless = new WordCondition("planned", ["yes"]),
        };

        var open = Plans.Plan(form, regimen with { Findings = [rule] }).NotChecked.Select(line => line.Text);

        Assert.Equal(expected, open.FirstOrDefault(text => text.StartsWith("Wait", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("PR")]
    [InlineData("cr")]
    public void Plan_RefusesAResponseThatTheRegimenDoesNotKnow(string response)
    {
        var request = Plans.Plan("cycle=2 response=CR").Request with { ResponseId = response };

        var problem = Assert.Single(CyclePlanner.Plan(SampleRegimen.Create(), request).Problems);
        var other = Assert.Single(CyclePlanner.Plan(SampleRegimen.Create() with { Response = null }, request).Problems);

        Assert.Equal(("response", "response"), (problem.Field, other.Field));
    }

    [Fact]
    public void Plan_RefusesALabelThatTheRegimenDoesNotKnow()
    {
        var request = Plans.Plan().Request with { LabelId = "JP" };

        var problem = Assert.Single(CyclePlanner.Plan(SampleRegimen.Create(), request).Problems);

        Assert.Equal(("label", "Choose the label: EU or US."), (problem.Field, problem.Message));
    }

    [Theory]
    [InlineData("1.4", "2", "2")] // 2.54534 mg is above the cap
    [InlineData("1.1", "2", "2")] // 1.99991 mg is not
    [InlineData("1", "2", "1.82")]
    public void Plan_GivesNobodyMoreThanTheCap(string rate, string cap, string expected)
    {
        var regimen = SampleRegimen.Create();
        var day = new DoseDay(1, SampleRegimen.PerArea(Parse(rate)), DoseMass.FromMilligrams(Parse(cap)));

        var schedule = Plans.Schedule("", regimen with { Cycles = [regimen.Cycles[0] with { Days = [day] }] });

        Assert.Equal([Parse(expected)], Milligrams(schedule));
    }

    [Fact]
    public void Plan_ShowsAHoldBesideAStopAndNothingElse()
    {
        var plan = Plans.Plan("reaction=severe count=0.5 lastBsaM2=3");

        Assert.Equal(["severe", "low"], plan.Findings.Select(finding => finding.Rule));
    }

    [Theory]
    [InlineData("cycle=1 priorReductions=1", "A reduction is entered for cycle 1, before which there was no dose to reduce: check the entry.")]
    [InlineData("cycle=1 response=CR", "The response changes nothing in cycle 1.")]
    [InlineData("label=US", "Boxed warning. box")]
    public void Plan_SaysItInWords(string form, string text) =>
        Assert.Contains(Plans.Plan(form).Findings, finding => finding.Text == text);

    [Fact]
    public void Plan_SaysWhatWasAskedAndChosen()
    {
        var plan = Plans.Plan("cycle=2 response=cri label=us");

        Assert.Equal("US", plan.Label.Id);
        Assert.Equal("CRi", plan.Response?.Name);
        Assert.Equal(CycleNumber.From(2), plan.Request.Cycle);
        Assert.Null(Plans.Plan().Response);
    }

    [Fact]
    public void Plan_RefusesADefaultQuantity()
    {
        var (height, weight, cycle) = (BodyHeight.FromCentimetres(170m), BodyWeight.FromKilograms(70m), CycleNumber.From(1));
        DoseRequest[] requests = [new(default, weight, "EU", cycle), new(height, default, "EU", cycle), new(height, weight, "EU", default)];

        Assert.All(requests, request =>
            Assert.Throws<InvalidOperationException>(() => CyclePlanner.Plan(SampleRegimen.Create(), request)));

        // Null in spite of the types, as callers without nullable annotations can give it.
        Assert.Throws<ArgumentNullException>(() => CyclePlanner.Plan(null!, requests[0]));
        Assert.Throws<ArgumentNullException>(() => CyclePlanner.Plan(SampleRegimen.Create(), null!));
        Assert.Throws<ArgumentNullException>(() => DoseForm.Plan(null!, new Dictionary<string, string?>()));
        Assert.Throws<ArgumentNullException>(() => DoseForm.Plan(SampleRegimen.Create(), null!));
    }

    private static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Rates(CycleSchedule schedule) =>
        string.Join(' ', schedule.Doses.Select(dose => ClinicalFormat.Number(dose.Rate.Figure)));

    private static string? Iso(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);

    private static IEnumerable<decimal> Milligrams(CycleSchedule schedule) =>
        schedule.Doses.Select(dose => dose.Mass.Milligrams);
}
