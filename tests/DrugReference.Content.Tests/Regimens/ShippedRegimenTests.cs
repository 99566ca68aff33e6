using System.Globalization;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Content.Tests.Regimens;

/// <summary>The shipped regimen against clinical/inotuzumab.md, sections 1 to 4 and 9, and decision 8.</summary>
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
        var plan = RegimenFiles.Plan(Regimen, "");

        Assert.Equal(1.8181m, plan.Area.SquareMetres);
        Assert.Equal([1.45m, 0.91m, 0.91m], plan.Schedule!.Doses.Select(dose => dose.Mass.Milligrams));
        Assert.Equal([5.8m, 3.64m, 3.64m], plan.Schedule.Doses.Select(dose => dose.Volume.Millilitres));
        Assert.Equal([0.029m, 0.0182m, 0.0182m],
            plan.Schedule.Doses.Select(dose => dose.BagConcentration!.Value.MilligramsPerMillilitre));
    }

    [Theory]
    [InlineData("cycle=1", "1: 0.8, 8: 0.5, 15: 0.5", 21)] // table 1.1
    [InlineData("cycle=2 response=CR", "1: 0.5, 8: 0.5, 15: 0.5", 28)]
    [InlineData("cycle=3 response=CRi", "1: 0.5, 8: 0.5, 15: 0.5", 28)]
    [InlineData("cycle=6 response=CR", "1: 0.5, 8: 0.5, 15: 0.5", 28)]
    [InlineData("cycle=2 response=none", "1: 0.8, 8: 0.5, 15: 0.5", 28)]
    [InlineData("cycle=3 response=none", "1: 0.8, 8: 0.5, 15: 0.5", 28)]
    [InlineData("cycle=4 response=none", "stop", 0)] // 1.2
    [InlineData("cycle=6 response=none", "stop", 0)]
    [InlineData("cycle=7 response=CR", "stop", 0)]
    [InlineData("cycle=2 response=none priorReductions=1", "1: 0.6, 8: 0.375, 15: 0.375", 28)] // section 9, decision 6
    [InlineData("cycle=4 response=CRi priorReductions=1", "1: 0.375, 8: 0.375, 15: 0.375", 28)]
    [InlineData("cycle=3 response=none priorReductions=2", "1: 0.6, 8: 0.375", 28)]
    [InlineData("cycle=3 response=none priorReductions=2 reductionNotTolerated=yes", "stop", 0)]
    [InlineData("cycle=2 response=CR interruptionDays=14", "1: 0.375, 8: 0.375, 15: 0.375", 28)] // decision 7
    [InlineData("cycle=2 response=CR interruptionDays=7 day=8", "1: 0.5, 15: 0.5", 28)]
    public void Plan_FollowsTheLabelTable(string form, string expected, int length)
    {
        var schedule = RegimenFiles.Plan(Regimen, form).Schedule;

        var days = schedule?.Doses.Select(dose => $"{dose.Day}: {ClinicalFormat.Number(dose.Rate.Figure)}");
        Assert.Equal(expected, days is null ? "stop" : string.Join(", ", days));
        Assert.Equal(length, schedule?.LengthDays ?? 0);
    }

    [Theory]
    [InlineData("EU", 18, "1", 0, 1)] // section 9, decision 1
    [InlineData("US", 1, "0.9", 2, 1)]
    public void Labels_DifferInAgeVialBoxesAndContraindications(string id, int age, string vial, int boxes, int against)
    {
        var label = Regimen.Labels.Single(label => label.Id == id);

        Assert.Equal(age, label.MinimumAgeYears.Value);
        Assert.Equal(vial, ClinicalFormat.Number(label.VialContent.Value.Milligrams));
        Assert.Equal((boxes, against), (label.BoxedWarnings.Count, label.Contraindications.Count));
        Assert.Equal("EU", Regimen.DefaultLabel.Id);
    }

    /// <summary>Each rule at its boundary: the finding that decides, and beside it the form that has none.</summary>
    [Theory]
    [InlineData("ageYears=17", "stop age", "ageYears=18")]
    [InlineData("ageYears=5 heightCm=110 weightKg=18", "stop age", "label=US ageYears=5 heightCm=110 weightKg=18")]
    [InlineData("label=US ageYears=0.9 heightCm=70 weightKg=8", "stop age", "label=US ageYears=1 heightCm=70 weightKg=8")]
    [InlineData("cycle=4 response=none", "stop no-response", "cycle=4 response=CRi")]
    [InlineData("cycle=3 response=CR hsctPlanned=yes mrdNegative=yes", "stop hsct-third-cycle", "cycle=3 response=CR hsctPlanned=yes mrdNegative=no")]
    [InlineData("cycle=3 response=CRi hsctPlanned=true mrdNegative=true", "stop hsct-third-cycle", "cycle=3 response=none hsctPlanned=yes mrdNegative=yes")]
    [InlineData("cycle=4 response=CR hsctPlanned=yes", "stop hsct-end", "cycle=4 response=CR hsctPlanned=no")]
    [InlineData("vod=yes", "stop vod", "vod=no")]
    [InlineData("infusionReaction=severe", "stop infusion-reaction-severe", "infusionReaction=moderate")]
    [InlineData("infusionReaction=life-threatening", "stop infusion-reaction-severe", "infusionReaction=none")]
    [InlineData("label=US cycle=2 response=CR cytopeniaDays=29 cytopeniaDrugRelated=yes", "stop cytopenia-28-days",
        "label=US cycle=2 response=CR cytopeniaDays=28 cytopeniaDrugRelated=yes")]
    [InlineData("label=US cytopeniaDays=29 cytopeniaDrugRelated=yes", "stop cytopenia-28-days", "label=EU cytopeniaDays=29 cytopeniaDrugRelated=yes")]
    [InlineData("blastsPerMm3=10001", "hold blasts", "blastsPerMm3=10000")]
    [InlineData("blastsPerMm3=10001 day=1", "hold blasts", "blastsPerMm3=10001 day=8")]
    [InlineData("cycle=2 response=CR anc=0.99 baselineAnc=1", "hold counts-neutrophils", "cycle=2 response=CR anc=1 baselineAnc=1")]
    [InlineData("cycle=2 response=CR anc=0.99", "hold counts-neutrophils", "cycle=1 anc=0.99")]
    [InlineData("cycle=2 response=CR anc=0.99 day=1", "hold counts-neutrophils", "cycle=2 response=CR anc=0.99 day=15")]
    [InlineData("cycle=2 response=CR platelets=49.9 baselinePlatelets=50", "hold counts-platelets", "cycle=2 response=CR platelets=50 baselinePlatelets=50")]
    [InlineData("cycle=3 response=CR baselineAnc=0.9 anc=0.8 platelets=80", "hold counts-low-baseline",
        "cycle=3 response=CR baselineAnc=0.9 anc=1 platelets=50")]
    [InlineData("cycle=3 response=CR baselinePlatelets=40 anc=2 platelets=45 priorCycleAnc=2 priorCyclePlatelets=45.1", "hold counts-low-baseline",
        "cycle=3 response=CR baselinePlatelets=40 anc=2 platelets=45 priorCycleAnc=2 priorCyclePlatelets=45")]
    [InlineData("cycle=2 response=CR baselineAnc=0.9 baselinePlatelets=40 anc=0.9 platelets=39.9", "hold counts-low-baseline",
        "cycle=2 response=CR baselineAnc=0.9 baselinePlatelets=40 anc=0.9 platelets=40")]
    [InlineData("cycle=2 response=CR plateletsTransfusionIndependent=no", "hold counts-transfused", "cycle=2 response=CR plateletsTransfusionIndependent=yes")]
    [InlineData("bilirubinXUln=1.51", "hold liver-tests", "bilirubinXUln=1.5")]
    [InlineData("astAltXUln=2.51 day=8", "hold liver-tests", "astAltXUln=2.5 day=8")]
    [InlineData("bilirubinXUln=3 gilbertOrHaemolysis=no", "hold liver-tests", "bilirubinXUln=3 gilbertOrHaemolysis=yes")]
    [InlineData("otherToxicityGrade=2", "hold other-toxicity", "otherToxicityGrade=1")]
    [InlineData("cycle=3 response=CR hsctPlanned=yes", "caution hsct-mrd-unknown", "cycle=3 response=none hsctPlanned=yes")]
    [InlineData("cycle=3 response=none responseAfterThisCycle=none", "caution next-no-response", "cycle=2 response=none responseAfterThisCycle=none")]
    [InlineData("cytopeniaDays=29 cytopeniaDrugRelated=yes", "caution cytopenia-28-days-eu", "cytopeniaDays=29 cytopeniaDrugRelated=no")]
    [InlineData("astAltXUln=2.51 gilbertOrHaemolysis=yes", "caution liver-transaminases", "astAltXUln=2.5 gilbertOrHaemolysis=yes")]
    [InlineData("infusionReaction=mild", "caution infusion-reaction-mild", "infusionReaction=none")]
    [InlineData("weightKg=77.01 baselineWeightKg=70", "caution weight-change", "weightKg=77 baselineWeightKg=70")]
    [InlineData("weightKg=62.99 baselineWeightKg=70", "caution weight-change", "weightKg=63 baselineWeightKg=70")]
    [InlineData("lastBsaM2=1.68", "caution area-change", "lastBsaM2=1.69")] // 8.22 %, 7.58 %
    [InlineData("weightSource=stated", "caution weight-not-measured", "weightSource=measured")]
    [InlineData("weightSource=estimated", "caution weight-not-measured", "weightSource=measured")]
    [InlineData("start=2028-03-08 weighedOn=2028-02-29", "caution weight-old", "start=2028-03-07 weighedOn=2028-02-29")]
    [InlineData("creatinineClearance=14.9", "caution renal-no-data", "creatinineClearance=15")]
    [InlineData("label=US cycle=2 response=CR heightCm=110 weightKg=18", "caution thin-bag", "label=US cycle=2 response=CR")]
    [InlineData("creatinineClearance=29.9", "note renal-disagreement", "creatinineClearance=30")]
    [InlineData("qtcMs=520", "note qt", "")]
    [InlineData("cycle=1", "caution cd22", "label=US cycle=1")]
    public void Plan_FindsWhatTheRuleSaysAndNotBeside(string form, string expected, string beside)
    {
        var found = RegimenFiles.Plan(Regimen, form).Findings;
        var others = RegimenFiles.Plan(Regimen, beside).Findings;

        var (severity, rule) = (expected.Split(' ')[0], expected.Split(' ')[1]);
        var finding = Assert.Single(found, finding => finding.Rule == rule);
        Assert.Equal(severity, finding.Severity.ToString().ToLowerInvariant());
        Assert.DoesNotContain(others, finding => finding.Rule == rule);
    }

    [Theory]
    [InlineData("qtcMs=600")] // section 9, decision 8: no threshold is made up
    [InlineData("anc=0.1 platelets=10 day=8 cycle=2 response=CR")]
    [InlineData("creatinineClearance=10")]
    [InlineData("weightKg=80 baselineWeightKg=70")]
    public void Plan_HoldsNothingThatTheLabelDoesNot(string form) => Assert.True(RegimenFiles.Plan(Regimen, form).IsAllowed);

    [Theory]
    [InlineData("CR", 1)]
    [InlineData("CR", 2)]
    [InlineData("CRi", 1)]
    [InlineData("CRi", 2)]
    [InlineData("none", 1)]
    [InlineData("none", 2)]
    public void Plan_NeverRaisesADoseThatWasReduced(string response, int reductions)
    {
        var forms =
            from cycle in Enumerable.Range(1, 7)
            from days in Enumerable.Range(0, 30)
            select $"cycle={cycle} interruptionDays={days} {(cycle == 1 ? "" : $"response={response}")} priorReductions=";

        Assert.All(forms, form =>
        {
            var before = DosesByDay(form + (reductions - 1));
            var after = DosesByDay(form + reductions);

            Assert.All(after, dose => Assert.True(dose.Value <= before.GetValueOrDefault(dose.Key), form));
        });
    }

    [Fact]
    public void Plan_UsesTodaysWeightAfterAChange() => Assert.Equal(
        RegimenFiles.Plan(Regimen, "weightKg=80").Schedule!.Doses.Select(dose => dose.Mass),
        RegimenFiles.Plan(Regimen, "weightKg=80 baselineWeightKg=70").Schedule!.Doses.Select(dose => dose.Mass));

    [Theory]
    [InlineData("windows")]
    [InlineData("premedication")]
    [InlineData("observation")]
    [InlineData("bag")]
    [InlineData("times")]
    public void Findings_ShowInEveryCycleWhatEveryDoseNeeds(string rule)
    {
        var plans = Enumerable.Range(1, 6).Select(cycle => RegimenFiles.Plan(
            Regimen, string.Create(CultureInfo.InvariantCulture, $"cycle={cycle}{(cycle == 1 ? "" : " response=CR")}")));

        Assert.All(plans, plan => Assert.Contains(plan.Findings, finding => finding.Rule == rule));
    }

    [Fact]
    public void Plan_ShowsEveryUnverifiedOrAssumedFactAsSuch()
    {
        var plan = RegimenFiles.Plan(Regimen, "cycle=2 response=none priorReductions=1 interruptionDays=7 day=8");

        Assert.Equal(Evidence.Assumption, plan.Findings.Single(finding => finding.Rule == "reduction").Basis.Evidence);
        Assert.Equal(Evidence.Unverified, plan.Findings.Single(finding => finding.Rule == "interruption-omit").Basis.Evidence);
    }

    [Fact]
    public void Rules_HaveOneIdEach()
    {
        var ids = Regimen.Findings.Select(rule => rule.Finding.Rule).ToArray();

        Assert.Equal(ids.Distinct(), ids);
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

    private static Dictionary<int, decimal> DosesByDay(string form) =>
        RegimenFiles.Plan(Regimen, form).Schedule?.Doses.ToDictionary(dose => dose.Day, dose => dose.Mass.Milligrams) ?? [];
}
