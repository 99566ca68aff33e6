using DrugReference.Domain.Dosing;

namespace DrugReference.Domain.Tests.Dosing;

/// <summary>Slips: safety page 1.6, H01 to H04 and H11; limits: clinical page, section 7 (own, not sourced).</summary>
public sealed class RequestCheckTests
{
    private const string Exchanged = "Height 70 cm and weight 170 kg look exchanged: check both.";

    [Theory]
    [InlineData(119.99, 60, "EU", "Height",
        "A height of 119.99 cm is outside 120 to 230 cm, which the EU profile takes.")]
    [InlineData(230.01, 70, "EU", "Height",
        "A height of 230.01 cm is outside 120 to 230 cm, which the EU profile takes.")]
    [InlineData(66.9, 70, "EU", "Height",
        "A height of 66.9 cm is outside 120 to 230 cm, which the EU profile takes. "
            + "It looks like inches: enter centimetres.")]
    [InlineData(150, 29.99, "EU", "Weight",
        "A weight of 29.99 kg is outside 30 to 250 kg, which the EU profile takes.")]
    [InlineData(190, 551, "EU", "Weight",
        "A weight of 551 kg is outside 30 to 250 kg, which the EU profile takes. "
            + "It looks like pounds: enter kilograms.")]
    [InlineData(190, 600, "EU", "Weight", "A weight of 600 kg is outside 30 to 250 kg, which the EU profile takes.")]
    [InlineData(59.9, 6, "US", "Height",
        "A height of 59.9 cm is outside 60 to 230 cm, which the US profile takes. "
            + "It looks like inches: enter centimetres.")]
    public void Plan_RefusesABodyOutsideTheProfile(double cm, double kg, string label, string field, string message)
    {
        var result = Plans.Ask((decimal)cm, (decimal)kg, label: label);

        var problem = Assert.Single(result.Problems);
        Assert.False(result.HasPlan);
        Assert.Equal((field, message), (problem.Field, Plans.Plain(problem.Message)));
    }

    [Theory]
    [InlineData(120, 30, "EU")]
    [InlineData(230, 250, "EU")]
    [InlineData(60, 6, "US")]
    public void Plan_TakesTheLimitsThemselves(int cm, int kg, string label)
    {
        var result = Plans.Ask(cm, kg, label: label);

        Assert.True(result.HasPlan);
        Assert.Empty(result.Problems);
    }

    [Theory]
    [InlineData("EU")]
    [InlineData("US")]
    public void Plan_SeesAnExchangeThatTheAreaHides(string label)
    {
        var result = Plans.Ask(70m, 170m, label: label);

        Assert.Equal(
            [new FieldProblem("Height", Exchanged), new FieldProblem("Weight", Exchanged)],
            result.Problems.Select(problem => problem with { Message = Plans.Plain(problem.Message) }));
    }

    [Theory]
    [InlineData(130, 170)] // both within their limits, body mass index 100.6
    [InlineData(150, 160)] // body mass index 71.1
    [InlineData(180, 30)] // body mass index 9.3
    public void Plan_RefusesABodyMassIndexOutsideTheProfileAtBothFields(int cm, int kg)
    {
        var result = Plans.Ask(cm, kg);

        Assert.Equal(["Height", "Weight"], result.Problems.Select(problem => problem.Field));
    }

    [Fact]
    public void Plan_NamesTheBodyMassIndexThatIsOutside()
    {
        var result = Plans.Ask(180m, 30m); // 30 / 1.8² = 9.259

        Assert.Equal(
            "Height 180 cm and weight 30 kg give a body mass index of 9.3 kg/m²; "
                + "the EU profile takes 12 to 70 kg/m²: check both.",
            Plans.Plain(result.Problems[0].Message));
    }

    [Fact]
    public void Plan_NamesHeightAndWeightWhenBothAreOutside()
    {
        var result = Plans.Ask(45m, 5m);

        Assert.Equal(["Height", "Weight"], result.Problems.Select(problem => problem.Field));
    }

    [Theory]
    [InlineData(2, null, "Choose the response: from cycle 2 on the dose depends on it.")]
    [InlineData(7, null, "Choose the response: from cycle 2 on the dose depends on it.")]
    [InlineData(1, "cr", "Leave the response empty for cycle 1: it is asked from cycle 2 on.")]
    [InlineData(2, "CR", "Choose one of: CR, CRi, neither.")]
    public void Plan_RefusesAResponseThatContradictsTheCycle(int cycle, string? response, string message)
    {
        var result = Plans.Ask(cycle: cycle, response: response);

        Assert.Equal([new FieldProblem("ResponseId", message)], result.Problems);
    }

    [Fact]
    public void Plan_RefusesAResponseWhereTheRegimenAsksNone()
    {
        var regimen = SampleRegimen.Create() with { Response = null };

        var result = Plans.Ask(response: "cr", regimen: regimen);

        Assert.Equal(
            [new FieldProblem("ResponseId", "Leave the response empty: no dose of this regimen depends on it.")],
            result.Problems);
    }

    [Theory]
    [InlineData("")]
    [InlineData("eu")]
    [InlineData("JP")]
    public void Plan_RefusesAnUnknownLabel(string label)
    {
        var result = Plans.Ask(label: label, cycle: 2);

        Assert.Equal(["LabelId", "ResponseId"], result.Problems.Select(problem => problem.Field));
        Assert.Equal("Choose the label: EU or US.", result.Problems[0].Message);
    }
}
