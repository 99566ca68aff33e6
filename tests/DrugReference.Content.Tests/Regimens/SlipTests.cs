using System.Text.Json;
using DrugReference.Domain.Dosing;

namespace DrugReference.Content.Tests.Regimens;

/// <summary>Hazards H01 to H04: how many slips the limits of the shipped regimen let pass (docs/clinical-safety/slips.md).</summary>
public sealed class SlipTests
{
    private static readonly Regimen Regimen = RegimenFiles.Read(RegimenFiles.Shipped).Regimen!;

    [Theory]
    [InlineData("EU")]
    [InlineData("US")]
    public void Simulation_UsesTheLimitsOfTheShippedRegimenForAdults(string label)
    {
        var body = Regimen.Labels.Single(profile => profile.Id == label).Bodies.Single(limits => limits.FromAgeYears == 18);
        var expected = JsonSerializer.SerializeToElement(new
        {
            hard = new { heightCm = Hard(body.Height), weightKg = Hard(body.Weight), bmi = Hard(body.BodyMassIndex) },
            doubts = new
            {
                heightCm = Usual(body.Height.Usual),
                weightKg = Usual(body.Weight.Usual),
                bmi = Usual(body.BodyMassIndex.Usual),
                bsaM2 = Usual(body.UsualArea),
            },
            changePercent = new
            {
                lastWeight = ChangeThatAsksAReason("weight-change", "weightChangePercent"),
                lastBsa = ChangeThatAsksAReason("area-change", "areaChangePercent"),
            },
        });

        using var guard = JsonDocument.Parse(File.ReadAllText(Path.Combine(PythonTools.Folder, "guard.json")));

        Assert.True(JsonElement.DeepEquals(expected, guard.RootElement), $"guard.json should hold {expected}");
    }

    [PythonFact]
    public async Task Guard_LetsNoMoreSlipsPassThanPromised()
    {
        var (exitCode, printed) = await PythonTools.RunAsync(
            "slips.py", "--check", "--population", "england", "--adults", "50000", "--seed", "1");

        Assert.True(exitCode == 0, printed);
        Assert.Contains("pounds as kg", printed, StringComparison.Ordinal);
    }

    private static decimal[] Hard(BodyRange range) => [range.From, range.To];

    private static decimal[] Usual(UsualRange range) => [range.From, range.To];

    private static decimal ChangeThatAsksAReason(string rule, string change)
    {
        var finding = Regimen.Findings.Single(finding => finding.Finding.Rule == rule);
        var condition = Assert.IsType<NumberCondition>(finding.When);
        Assert.True(finding.Finding.AsksReason);
        Assert.Equal((change, Comparison.Above), (condition.EntryId, condition.Comparison));
        return condition.Figure;
    }
}
