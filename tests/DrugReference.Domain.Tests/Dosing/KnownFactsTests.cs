using DrugReference.Domain.Dosing;

namespace DrugReference.Domain.Tests.Dosing;

/// <summary>What any regimen may ask for beside its own entries, each at the figure where a rule would turn.</summary>
public sealed class KnownFactsTests
{
    [Theory]
    [InlineData("ageYears", "ageYears=40", 40)]
    [InlineData("cycle", "cycle=2 response=CR", 2)]
    [InlineData("day", "day=8", 8)]
    [InlineData("day", "", 1)]
    [InlineData("interruptionDays", "interruptionDays=3", 3)]
    [InlineData("priorReductions", "cycle=2 response=CR priorReductions=2", 2)]
    [InlineData("weightChangePercent", "weightKg=77 baselineWeightKg=70", 10)]
    [InlineData("weightChangePercent", "weightKg=63 baselineWeightKg=70", 10)]
    [InlineData("areaChangePercent", "heightCm=180 weightKg=80 lastBsaM2=2.5", 20)]
    [InlineData("weightAgeDays", "start=2028-03-07 weighedOn=2028-02-29", 7)]
    [InlineData("leastDoseMg", "", 0.91)]
    [InlineData("leastBagMgPerMl", "", 0.0182)]
    public void Plan_KnowsTheFigure(string id, string form, double figure)
    {
        Assert.True(Fires(new NumberCondition(id, Comparison.AtLeast, (decimal)figure), form));
        Assert.True(Fires(new NumberCondition(id, Comparison.AtMost, (decimal)figure), form));
        Assert.Contains(id, Known.CommonNumbers);
    }

    [Theory]
    [InlineData("ageYears", "")]
    [InlineData("interruptionDays", "")]
    [InlineData("priorReductions", "")]
    [InlineData("weightChangePercent", "")]
    [InlineData("areaChangePercent", "")]
    [InlineData("weightAgeDays", "start=2028-03-07")]
    [InlineData("weightAgeDays", "weighedOn=2028-03-07")]
    public void Plan_DoesNotGuessTheFigure(string id, string form) =>
        Assert.False(Fires(new NumberCondition(id, Comparison.AtLeast, 0m), form));

    [Theory]
    [InlineData("responseAfterThisCycle", "CRi", "responseAfterThisCycle=CRi")]
    [InlineData("weightSource", "stated", "weightSource=stated")]
    public void Plan_KnowsTheWord(string id, string word, string form)
    {
        Assert.True(Fires(new WordCondition(id, [word]), form));
        Assert.False(Fires(new WordCondition(id, [word]), ""));
        Assert.Contains(id, Known.CommonWords);
    }

    private static bool Fires(Condition condition, string form)
    {
        var regimen = SampleRegimen.Create();
        var rule = regimen.Findings[0] with
        {
            Finding = new("probe", FindingSeverity.Hold, "probe", regimen.AreaBasis.Basis),
            Scope = SampleRegimen.Scope(1, 6),
            When = condition,
        };
        return Plans.Plan(form, regimen with { Findings = [.. regimen.Findings, rule] }).Findings.Any(found => found.Rule == "probe");
    }
}
