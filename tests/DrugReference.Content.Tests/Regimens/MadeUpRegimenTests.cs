using DrugReference.Domain.Dosing;

namespace DrugReference.Content.Tests.Regimens;

/// <summary>A second regimen that shares no figure with the shipped one: nothing about one drug is in code.</summary>
public sealed class MadeUpRegimenTests
{
    private static readonly Regimen Regimen = RegimenFiles.Read(RegimenFiles.MadeUp).Regimen!;

    [Fact]
    public void Read_TakesARegimenWithoutAResponse()
    {
        var (regimen, problems) = RegimenFiles.Read(RegimenFiles.MadeUp);

        Assert.Empty(problems);
        Assert.Null(regimen?.Response);
        Assert.Equal(["M1", "M2", "M3"], regimen?.SourceIds);
    }

    [Fact]
    public void Plan_FollowsTheFirstCycleOfTheFile()
    {
        var schedule = RegimenFiles.Plan(Regimen, 180m, 80m, cycle: 1).Schedule!; // 2 m² exactly

        Assert.Equal([1, 2, 3, 5], schedule.Doses.Select(dose => dose.Day));
        Assert.Equal([200m, 120m, 120m, 75m], schedule.Doses.Select(dose => dose.Mass.Milligrams));
        Assert.Equal([100m, 60m, 60m, 37.5m], schedule.Doses.Select(dose => dose.Volume.Millilitres));
        Assert.Equal([4, 3, 3, 2], schedule.Doses.Select(dose => dose.Vials));
        Assert.Equal((14, null), (schedule.Rule.LengthDays, schedule.Rule.ExtendableToDays));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Plan_FollowsTheLaterCyclesOfTheFile(int cycle, bool isLast)
    {
        var plan = RegimenFiles.Plan(Regimen, 180m, 80m, cycle);

        var dose = Assert.Single(plan.Schedule!.Doses);
        Assert.Equal((4, 150m), (dose.Day, dose.Mass.Milligrams));
        Assert.Equal(49, plan.Schedule.Rule.ExtendableToDays);
        Assert.Equal(isLast, plan.Schedule.IsLastCycle);
        Assert.Equal([FindingSeverity.Hold], plan.Findings.Select(finding => finding.Severity));
    }

    [Fact]
    public void Plan_StopsAfterTheMaximumOfTheFile()
    {
        var plan = RegimenFiles.Plan(Regimen, 180m, 80m, cycle: 4);

        Assert.Null(plan.Schedule);
    }
}
