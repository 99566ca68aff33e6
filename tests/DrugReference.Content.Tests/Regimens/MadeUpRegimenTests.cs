using DrugReference.Domain.Dosing;

namespace DrugReference.Content.Tests.Regimens;

/// <summary>A second regimen that shares no figure with the shipped one: nothing about one drug is in code.</summary>
public sealed class MadeUpRegimenTests
{
    private const string TwoSquareMetres = "heightCm=180 weightKg=80"; // exactly

    private static readonly Regimen Regimen = RegimenFiles.Read(RegimenFiles.MadeUp).Regimen!;

    [Fact]
    public void Read_TakesARegimenWithoutAResponse()
    {
        var (regimen, problems) = RegimenFiles.Read(RegimenFiles.MadeUp);

        Assert.Empty(problems);
        Assert.Null(regimen?.Response);
        Assert.Null(regimen?.BagVolume);
        Assert.Equal(["M1", "M2", "M3"], regimen?.SourceIds);
    }

    [Fact]
    public void Plan_FollowsTheFirstCycleOfTheFile()
    {
        var schedule = RegimenFiles.Plan(Regimen, TwoSquareMetres).Schedule!;

        Assert.Equal([1, 2, 3, 5], schedule.Doses.Select(dose => dose.Day));
        Assert.Equal([200m, 115m, 120m, 75m], schedule.Doses.Select(dose => dose.Mass.Milligrams)); // day 2 has a cap
        Assert.Equal([100m, 57.5m, 60m, 37.5m], schedule.Doses.Select(dose => dose.Volume.Millilitres));
        Assert.Equal([4, 3, 3, 2], schedule.Doses.Select(dose => dose.Vials));
        Assert.Equal((14, null), (schedule.LengthDays, schedule.Rule.Extension));
    }

    [Fact]
    public void Plan_GivesTheSameDoseToEverybodyWhereTheFileSaysSo()
    {
        var regimen = RegimenFiles.Read(RegimenFiles.Flat).Regimen!;

        var small = RegimenFiles.Plan(regimen, "heightCm=150 weightKg=45");
        var tall = RegimenFiles.Plan(regimen, "heightCm=200 weightKg=110");

        Assert.Equal([100m, 60m, 60m, 37.5m], small.Schedule!.Doses.Select(dose => dose.Mass.Milligrams));
        Assert.Equal([100m, 60m, 60m, 37.5m], tall.Schedule!.Doses.Select(dose => dose.Mass.Milligrams));
        Assert.DoesNotContain(small.Working, line => line.Text.Contains("surface", StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_GivesADosePerKilogramWhereTheFileSaysSo()
    {
        var regimen = RegimenFiles.Read(RegimenFiles.PerKilogram).Regimen!;

        var schedule = RegimenFiles.Plan(regimen, "weightKg=70.5").Schedule!;

        Assert.Equal([141m, 105.75m, 105.75m, 17.63m], schedule.Doses.Select(dose => dose.Mass.Milligrams)); // 17.625
    }

    [Theory]
    [InlineData("cycle=2", 42, false)]
    [InlineData("cycle=2 extendCycle1=yes", 42, false)]
    [InlineData("cycle=2 extendCycle1=yes tired=yes", 49, false)]
    [InlineData("cycle=3", 42, true)]
    public void Plan_FollowsTheLaterCyclesOfTheFile(string form, int length, bool isLast)
    {
        var schedule = RegimenFiles.Plan(Regimen, $"{TwoSquareMetres} {form}").Schedule!;

        var dose = Assert.Single(schedule.Doses);
        Assert.Equal((4, 150m), (dose.Day, dose.Mass.Milligrams));
        Assert.Equal((length, isLast), (schedule.LengthDays, schedule.IsLastCycle));
    }

    [Theory]
    [InlineData("priorReductions=1", 75)]
    [InlineData("interruptionDays=9", 75)]
    [InlineData("interruptionDays=10", 150)]
    [InlineData("interruptionDays=2", 150)]
    public void Plan_ReducesAsTheFileSays(string form, int mg) => Assert.Equal(
        mg, RegimenFiles.Plan(Regimen, $"{TwoSquareMetres} cycle=2 {form}").Schedule!.Doses[0].Mass.Milligrams);

    [Theory]
    [InlineData("pulse=101 tired=yes", true)]
    [InlineData("pulse=101 mood=bad", true)]
    [InlineData("pulse=100 mood=bad", false)]
    [InlineData("pulse=101 mood=good tired=no", false)]
    [InlineData("pulse=101", false)]
    [InlineData("pulse=101 tired=yes lastPulse=101", false)]
    [InlineData("pulse=101 tired=yes lastPulse=100", true)]
    public void Plan_HoldsWhenTheFileSaysSo(string form, bool expected)
    {
        var plan = RegimenFiles.Plan(Regimen, form);

        Assert.Equal(expected, plan.Findings.Any(finding => finding.Rule == "wait"));
        Assert.Equal(expected, !plan.IsAllowed);
    }

    [Fact]
    public void Plan_StopsAfterTheMaximumOfTheFile() =>
        Assert.Null(RegimenFiles.Plan(Regimen, "cycle=4").Schedule);
}
