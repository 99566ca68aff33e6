using System.Text.Json;

namespace DrugReference.Cli.Tests;

public sealed class DoseCommandTests : DrugrefFolder
{
    private const string Regimen = """
        id: made-up
        name: Made-up regimen
        indication: { text: Made up., sources: [E1], evidence: label }
        administration: { text: Made up., sources: [E1], evidence: label }
        bodySurfaceArea: { text: Per m²., sources: [E1], evidence: label }
        labels:
          - id: XX
            name: Nowhere
            default: true
            minimumAgeYears: { value: 18, sources: [E1], evidence: label }
            vialContentMg: { value: 50, sources: [E1], evidence: label }
            plausible:
              - fromAgeYears: 18
                heightCm: { from: 120, usualFrom: 140, usualTo: 205, to: 230 }
                weightKg: { from: 30, usualFrom: 40, usualTo: 160, to: 250 }
                bodyMassIndex: { from: 12, usualFrom: 17, usualTo: 42, to: 70 }
                bodySurfaceAreaM2: { usualFrom: 1.3, usualTo: 2.7 }
                sources: []
                evidence: assumption
        concentrationMgPerMl: { value: 2, sources: [E1], evidence: label }
        doseCeiling: { mgPerM2: 100, sources: [E1], evidence: label }
        doseCeilingMg: { value: 400, sources: [E1], evidence: label }
        minimumDaysBetweenDoses: { value: 7, sources: [E1], evidence: label }
        maximumCycles: { value: 2, sources: [E1], evidence: label }
        cycles:
          - { name: Every cycle, lengthDays: 21, days: [{ day: 1, mgPerM2: 100 }], sources: [E1], evidence: label }
        """;

    public DoseCommandTests()
    {
        Write("examplumab/monograph.md", "---\ntitle: Examplumab\n---\n## Dosage\n\n100 mg/m².\n");
        Write("examplumab/drug.yaml", "name: examplumab\nbrandNames: [Examplia]\nsources: [{ id: E1, title: Label }]\n");
        Write("examplumab/regimen.yaml", Regimen);
        Write("plainol.md", "---\ntitle: Plainol\n---\n## Dosage\n\nOne.\n");
    }

    [Fact]
    public async Task Dose_PrintsThePlan()
    {
        var (exitCode, output, error) = await RunAsync(
            "dose", "examplumab", "label=XX", "heightCm=180", "weightKg=80", "cycle=1", "start=2026-11-23", "--content", Folder);

        Assert.Equal((0, string.Empty), (exitCode, error));
        Assert.StartsWith(
            "examplumab (Examplia): cycle 1\nNowhere (XX) label\n180 cm, 80 kg, body surface area 2 m² by Mosteller\n\n"
            + "Day 1: 200 mg (100 mg/m²), 100 mL, 4 vials, Mon 23 Nov 2026\n", output, StringComparison.Ordinal);
        Assert.Matches("\nContent [0-9a-f]{64}\n$", output);
    }

    [Fact]
    public async Task Dose_PrintsTheSameAsJson()
    {
        var (exitCode, output, _) = await RunAsync(
            "dose", "examplumab", "label=XX", "heightCm=180", "weightKg=80", "cycle=1", "--content", Folder, "--json");
        using var json = JsonDocument.Parse(output);

        Assert.Equal(0, exitCode);
        Assert.True(json.RootElement.GetProperty("allowed").GetBoolean());
        Assert.Equal(200m, json.RootElement.GetProperty("days")[0].GetProperty("mg").GetDecimal());
        Assert.Equal("examplumab", json.RootElement.GetProperty("drug").GetString());
    }

    [Fact]
    public async Task Dose_ReadsFieldsFromStandardInput()
    {
        var (exitCode, output, _) = await RunWithAsync(
            "label=XX\nheightCm=180\n\nweightKg=80\ncycle=2\n", "dose", "examplumab", "-", "--content", Folder);

        Assert.Equal(0, exitCode);
        Assert.Contains("Day 1: 200 mg", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "weightKg: Use a point, not a comma, such as 70.5.\ncycle: Enter the number of the cycle.\n",
        "examplumab", "label=XX", "heightCm=180", "weightKg=80,5")]
    [InlineData(2, "'80' is no FIELD=VALUE.\n", "examplumab", "80")]
    [InlineData(2, "cycle: this field is given twice.\n", "examplumab", "cycle=1", "cycle=2")]
    [InlineData(1, "Plainol has no regimen, so no dose can be calculated.\n", "plainol", "cycle=1")]
    public async Task Dose_RefusesWhatItCannotPlan(int expected, string message, params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(["dose", .. arguments, "--content", Folder]);

        Assert.Equal((expected, string.Empty, message), (exitCode, output, error));
    }

    [Fact]
    public async Task Dose_NeverTakesAnotherDrug()
    {
        var (exitCode, output, error) = await RunAsync("dose", "examplumap", "cycle=1", "--content", Folder);

        Assert.Equal((1, string.Empty), (exitCode, output));
        Assert.StartsWith("'examplumap' is not in this content folder.\nWhat is in it:\n  examplumab: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dose_IsNotCalculatedFromContentWhoseReviewIsOverdue()
    {
        Write("examplumab/drug.yaml", """
            name: examplumab
            sources: [{ id: E1, title: Label }]
            review: { status: reviewed, by: A. Pharmacist, on: 2025-01-01, until: 2026-11-21 }
            """);

        var (exitCode, output, error) = await RunAsync("dose", "examplumab", "cycle=1", "--content", Folder);

        Assert.Equal((1, string.Empty), (exitCode, output));
        Assert.Equal("The review held until 2026-11-21: it is to be renewed. No dose is calculated from it.\n", error);
    }
}
