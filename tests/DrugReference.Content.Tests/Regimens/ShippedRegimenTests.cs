using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Content.Tests.Regimens;

/// <summary>The shipped regimen against clinical/inotuzumab.md, sections 1, 3 and 9.</summary>
public sealed class ShippedRegimenTests
{
    private static readonly Regimen Regimen = RegimenFiles.Read(RegimenFiles.Shipped).Regimen!;

    [Fact]
    public void Read_FindsNothingWrong()
    {
        var (regimen, problems) = RegimenFiles.Read(RegimenFiles.Shipped);

        Assert.Empty(problems);
        Assert.NotNull(regimen);
    }

    [Fact]
    public void Plan_GivesTheWorkedCase()
    {
        var plan = RegimenFiles.Plan(Regimen, 170m, 70m, cycle: 1);

        Assert.Equal(1.8181m, plan.Area.SquareMetres);
        Assert.Equal([1.45m, 0.91m, 0.91m], plan.Schedule!.Doses.Select(dose => dose.Mass.Milligrams));
        Assert.Equal(0.25m, Regimen.Concentration.Value.MilligramsPerMillilitre);
    }

    [Theory]
    [InlineData(1, null, "1: 0.8, 8: 0.5, 15: 0.5", 21)] // table 1.1
    [InlineData(2, "cr", "1: 0.5, 8: 0.5, 15: 0.5", 28)]
    [InlineData(3, "cri", "1: 0.5, 8: 0.5, 15: 0.5", 28)]
    [InlineData(6, "cr", "1: 0.5, 8: 0.5, 15: 0.5", 28)]
    [InlineData(2, "none", "1: 0.8, 8: 0.5, 15: 0.5", 28)]
    [InlineData(3, "none", "1: 0.8, 8: 0.5, 15: 0.5", 28)]
    [InlineData(4, "none", "stop", 0)] // 1.2
    [InlineData(6, "none", "stop", 0)]
    [InlineData(7, "cr", "stop", 0)]
    public void Plan_FollowsTheLabelTable(int cycle, string? response, string expected, int length)
    {
        var schedule = RegimenFiles.Plan(Regimen, 170m, 70m, cycle, response).Schedule;

        var days = schedule?.Doses.Select(dose =>
            $"{dose.Day}: {ClinicalFormat.Number(dose.PerSquareMetre.MilligramsPerSquareMetre)}");
        Assert.Equal(expected, days is null ? "stop" : string.Join(", ", days));
        Assert.Equal(length, schedule?.Rule.LengthDays ?? 0);
    }

    [Theory]
    [InlineData("EU", 18, "1")] // section 9, decision 1
    [InlineData("US", 1, "0.9")]
    public void Labels_DifferInAgeAndVial(string id, int age, string vial)
    {
        var label = Regimen.Labels.Single(label => label.Id == id);

        Assert.Equal(age, label.MinimumAgeYears.Value);
        Assert.Equal(vial, ClinicalFormat.Number(label.VialContent.Value.Milligrams));
        Assert.Equal("EU", Regimen.DefaultLabel.Id);
    }

    [Theory]
    [InlineData("EU", 1, null, 170, 70, "CD22", true)] // 1.4: the assay is in the EU text alone
    [InlineData("US", 1, null, 170, 70, "CD22", false)]
    [InlineData("US", 2, "cr", 110, 18, "thinner", true)] // section 9, decision 1
    [InlineData("US", 2, "cr", 170, 70, "thinner", false)]
    [InlineData("EU", 1, null, 170, 70, "10,000/mm³", true)]
    [InlineData("EU", 2, "cr", 170, 70, "10,000/mm³", false)]
    [InlineData("EU", 2, "cr", 170, 70, "never raised again", true)]
    [InlineData("EU", 3, "none", 170, 70, "MRD negativity", true)]
    [InlineData("EU", 5, "cr", 170, 70, "no cycle beyond the third", true)]
    public void Findings_ShowWhatTheCycleNeeds(
        string label, int cycle, string? response, int cm, int kg, string words, bool expected)
    {
        var plan = RegimenFiles.Plan(Regimen, cm, kg, cycle, response, label);

        Assert.Equal(expected, plan.Findings.Any(finding => finding.Text.Contains(words, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2 days earlier or later")]
    [InlineData("Premedicate")]
    [InlineData("at least 1 hour after")]
    [InlineData("50\u00A0mL in total")]
    public void Findings_ShowInEveryCycleWhatEveryDoseNeeds(string words)
    {
        var plans = Enumerable.Range(1, 6).Select(cycle =>
            RegimenFiles.Plan(Regimen, 170m, 70m, cycle, cycle == 1 ? null : "cr"));

        Assert.All(plans, plan => Assert.Contains(
            plan.Findings, finding => finding.Text.Contains(words, StringComparison.Ordinal)));
    }

    [Fact]
    public void RegimenJson_GivesTheShippedRegimenBack()
    {
        var read = RegimenJson.Deserialize(RegimenJson.Serialize(Regimen));

        Assert.Equivalent(Regimen, read, strict: true);
    }

    [Fact]
    public void SourceIds_AreIdsOfTheClinicalPage() =>
        Assert.All(Regimen.SourceIds, id => Assert.Matches("^S[1-9][0-9]?$", id));
}
