namespace DrugReference.Domain.Tests.Dosing;

/// <summary>Slips: safety page 1.6, H01 to H04 and H11; limits: clinical page, section 7 (own, not sourced).</summary>
public sealed class RequestCheckTests
{
    private const string Exchanged = "Height 70 cm and weight 170 kg look exchanged: check both.";

    [Theory]
    [InlineData("heightCm=119.99 weightKg=60", "heightCm",
        "A height of 119.99 cm is outside 120 to 230 cm, which the EU profile takes.")]
    [InlineData("heightCm=230.01", "heightCm",
        "A height of 230.01 cm is outside 120 to 230 cm, which the EU profile takes.")]
    [InlineData("heightCm=66.9", "heightCm",
        "A height of 66.9 cm is outside 120 to 230 cm, which the EU profile takes. It looks like inches.")]
    [InlineData("heightCm=150 weightKg=29.99", "weightKg",
        "A weight of 29.99 kg is outside 30 to 250 kg, which the EU profile takes.")]
    [InlineData("heightCm=190 weightKg=551", "weightKg",
        "A weight of 551 kg is outside 30 to 250 kg, which the EU profile takes. It looks like pounds.")]
    [InlineData("heightCm=190 weightKg=600", "weightKg", "A weight of 600 kg is outside 30 to 250 kg, which the EU profile takes.")]
    [InlineData("heightCm=59.9 weightKg=6 label=US ageYears=1", "heightCm",
        "A height of 59.9 cm is outside 60 to 230 cm, which the US profile takes. It looks like inches.")]
    [InlineData("heightCm=110 weightKg=35", "heightCm", // without an age, the EU label takes adults alone
        "A height of 110 cm is outside 120 to 230 cm, which the EU profile takes.")]
    [InlineData("heightCm=110 weightKg=40 label=US ageYears=18", "heightCm",
        "A height of 110 cm is outside 120 to 230 cm, which the US profile takes.")]
    public void Plan_RefusesABodyOutsideTheProfile(string form, string field, string message)
    {
        var result = Plans.Ask(form);

        var problem = Assert.Single(result.Problems);
        Assert.False(result.HasPlan);
        Assert.Equal((field, message), (problem.Field, Plans.Plain(problem.Message)));
    }

    [Theory]
    [InlineData("heightCm=120 weightKg=30")]
    [InlineData("heightCm=230 weightKg=250")]
    [InlineData("heightCm=60 weightKg=6 label=US")]
    [InlineData("heightCm=60 weightKg=6 label=US ageYears=17")]
    public void Plan_TakesTheLimitsThemselves(string form)
    {
        var result = Plans.Ask(form);

        Assert.True(result.HasPlan);
        Assert.Empty(result.Problems);
    }

    [Theory]
    [InlineData("EU")]
    [InlineData("US")]
    public void Plan_SeesAnExchangeThatTheAreaHides(string label)
    {
        var result = Plans.Ask($"label={label} heightCm=70 weightKg=170");

        Assert.Equal(
            [("heightCm", Exchanged), ("weightKg", Exchanged)],
            result.Problems.Select(problem => (problem.Field, Plans.Plain(problem.Message))));
    }

    [Theory]
    [InlineData("heightCm=130 weightKg=170")] // both within their limits, body mass index 100.6
    [InlineData("heightCm=150 weightKg=160")] // body mass index 71.1
    [InlineData("heightCm=180 weightKg=30")] // body mass index 9.3
    [InlineData("heightCm=45 weightKg=5")] // both outside
    public void Plan_NamesBothFieldsWhereBothMayBeWrong(string form) =>
        Assert.Equal(["heightCm", "weightKg"], Plans.Ask(form).Problems.Select(problem => problem.Field));

    [Fact]
    public void Plan_NamesTheBodyMassIndexThatIsOutside() => Assert.Equal(
        "Height 180 cm and weight 30 kg give a body mass index of 9.3 kg/m²; "
            + "the EU profile takes 12 to 70 kg/m²: check both.",
        Plans.Plain(Plans.Ask("heightCm=180 weightKg=30").Problems[0].Message)); // 30 / 1.8² = 9.259

    [Theory]
    [InlineData("heightCm=139.99 weightKg=50", "unusual-height",
        "A height of 139.99 cm (4 ft 7.1 in) is unusual: check the entry and its unit.")]
    [InlineData("heightCm=205.01 weightKg=90", "unusual-height",
        "A height of 205.01 cm (6 ft 8.7 in) is unusual: check the entry and its unit.")]
    [InlineData("heightCm=150 weightKg=39.99", "unusual-weight",
        "A weight of 39.99 kg (88.2 lb, 6 st 4.2 lb) is unusual: check the entry and its unit.")]
    [InlineData("heightCm=204 weightKg=160.01", "unusual-weight",
        "A weight of 160.01 kg (352.8 lb, 25 st 2.8 lb) is unusual: check the entry and its unit.")]
    [InlineData("heightCm=170 weightKg=154", "unusual-body-mass-index",
        "Height 170 cm and weight 154 kg give a body mass index of 53.3 kg/m²: check both and their units. "
            + "Was the weight read in pounds?")]
    [InlineData("heightCm=170 weightKg=48", "unusual-body-mass-index",
        "Height 170 cm and weight 48 kg give a body mass index of 16.6 kg/m²: check both and their units.")]
    [InlineData("heightCm=140 weightKg=40", "unusual-area", // 1.2472 m²
        "Height 140 cm and weight 40 kg give a body surface area of 1.2472 m², which is unusual: check both and their units.")]
    [InlineData("lastBsaM2=2.03", "area-change", "area-change text.")] // 1.8181 is 10.44 % below
    public void Plan_DoubtsWhatIsUnusualUntilAReasonIsGiven(string form, string rule, string text)
    {
        var doubt = Assert.Single(Plans.Plan(form).Doubts);
        var confirmed = Plans.Plan($"{form} reason=measured-again");

        Assert.Equal((rule, text), (doubt.Rule, Plans.Plain(doubt.Text)));
        Assert.Empty(confirmed.Doubts);
        Assert.Contains(confirmed.Findings, finding => finding.Rule == rule);
    }

    [Theory]
    [InlineData("heightCm=140 weightKg=50")]
    [InlineData("heightCm=144 weightKg=40.96")] // 1.28 m²
    [InlineData("heightCm=205 weightKg=160")]
    [InlineData("heightCm=150 weightKg=40")]
    [InlineData("heightCm=200 weightKg=160")] // body mass index 40
    [InlineData("heightCm=200 weightKg=68")] // body mass index 17
    [InlineData("lastBsaM2=2.02")] // 1.8181 is 10 % below
    [InlineData("label=US ageYears=5 heightCm=110 weightKg=18")]
    [InlineData("label=US heightCm=110 weightKg=18")] // without an age, the limits that take the body
    public void Plan_DoubtsNoUsualBody(string form) => Assert.Empty(Plans.Plan(form).Doubts);

    [Theory]
    [InlineData("cycle=2", "response", "Choose the response: from cycle 2 on the dose depends on it.")]
    [InlineData("cycle=6", "response", "Choose the response: from cycle 2 on the dose depends on it.")]
    [InlineData("cycle=2 response=PR", "response", "Choose one of: CR, CRi, none.")]
    [InlineData("day=9", "day", "Day 9 is no dose day: choose 1, 8, 15.")]
    [InlineData("day8Given=22", "day8Given", "The second dose cannot have been given on day 22 of this cycle of 21 days.")]
    [InlineData("cycle=3 response=none day8Given=29", "day8Given",
        "The second dose cannot have been given on day 29 of this cycle of 28 days.")]
    [InlineData("day8Given=1", "day8Given", "The second dose cannot have been given on day 1 of this cycle of 21 days.")]
    [InlineData("priorReductions=3", "priorReductions", "This regimen has 2 reductions: enter 0 to 2.")]
    [InlineData("cycle=2 response=CR reductionNotTolerated=yes", "reductionNotTolerated",
        "Enter how many reductions there were: without one, none can have been tolerated badly.")]
    [InlineData("cycle=2 response=CR reductionNotTolerated=yes priorReductions=0", "reductionNotTolerated",
        "Enter how many reductions there were: without one, none can have been tolerated badly.")]
    public void Plan_RefusesWhatContradictsTheRegimen(string form, string field, string message)
    {
        var problem = Assert.Single(Plans.Ask(form).Problems);

        Assert.Equal((field, message), (problem.Field, Plans.Plain(problem.Message)));
    }

    [Theory]
    [InlineData("day8Given=21")]
    [InlineData("day8Given=2")]
    [InlineData("day=15")]
    [InlineData("cycle=2 response=CR day8Given=28")]
    [InlineData("cycle=7 day8Given=40")]
    public void Plan_TakesTheLastOfWhatFits(string form) => Assert.True(Plans.Ask(form).HasPlan);

    [Fact]
    public void Plan_RefusesWhatTheRegimenHasNoRuleFor()
    {
        var regimen = SampleRegimen.Create() with { Response = null, Rounding = null, Reductions = null };

        Assert.Equal("Leave this empty: the regimen does not ask it.", Assert.Single(Plans.Ask("response=CR", regimen).Problems).Message);
        Assert.Equal("roundTo", Assert.Single(Plans.Ask("roundTo=0.1", regimen).Problems).Field);
        Assert.Equal("This regimen has 0 reductions: enter 0 to 0.",
            Plans.Plain(Assert.Single(Plans.Ask("priorReductions=1", regimen).Problems).Message));
        Assert.True(Plans.Ask("", regimen).HasPlan);
    }

    [Fact]
    public void Plan_RefusesASecondDoseWhereThereIsOne()
    {
        var regimen = SampleRegimen.Create();
        regimen = regimen with { Cycles = [regimen.Cycles[0] with { Days = [regimen.Cycles[0].Days[0]] }, .. regimen.Cycles.Skip(1)] };

        Assert.Equal("day8Given", Assert.Single(Plans.Ask("day8Given=9", regimen).Problems).Field);
        Assert.True(Plans.Ask("cycle=2 response=CR day8Given=9", regimen).HasPlan);
    }
}
