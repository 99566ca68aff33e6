using System.Runtime.CompilerServices;
using DrugReference.Content.Regimens;
using DrugReference.Content.Yaml;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Problems;
using DrugReference.Domain.Quantities;

namespace DrugReference.Content.Tests.Regimens;

/// <summary>Regimen files for the tests: the shipped one, and a made-up one that shares nothing with it.</summary>
internal static class RegimenFiles
{
    /// <summary>
    /// Other days, doses, lengths, number of cycles and vial; one label; nothing depends on a response.
    /// </summary>
    public const string MadeUp = """
        id: made-up
        name: Made-up regimen
        indication: { text: none, sources: [M1], evidence: label }
        administration: { text: none, sources: [M1], evidence: label }
        bodySurfaceArea: { text: none, sources: [M2], evidence: label }
        labels:
          - id: XX
            name: Nowhere
            default: true
            minimumAgeYears: { value: 12, sources: [], evidence: unverified }
            vialContentMg: { value: 50, sources: [M1], evidence: label }
            plausible:
              heightCm: { from: 130, to: 220 }
              weightKg: { from: 35, to: 200 }
              bodyMassIndex: { from: 13, to: 60 }
              sources: []
              evidence: assumption
        concentrationMgPerMl: { value: 2, sources: [M1], evidence: label }
        doseCeilingMgPerM2: { value: 100, sources: [M1], evidence: label }
        minimumDaysBetweenDoses: { value: 1, sources: [M1], evidence: label }
        maximumCycles: { value: 3, sources: [M1], evidence: label }
        cycles:
          - name: First
            fromCycle: 1
            toCycle: 1
            lengthDays: 14
            days:
              - { day: 1, mgPerM2: 100 }
              - { day: 2, mgPerM2: 60 }
              - { day: 3, mgPerM2: 60 }
              - { day: 5, mgPerM2: 37.5 }
            sources: [M1]
            evidence: label
          - name: Later
            fromCycle: 2
            lengthDays: 42
            extendableToDays: 49
            days:
              - { day: 4, mgPerM2: 75 }
            sources: [M1]
            evidence: label
        advice:
          - severity: hold
            text: Wait.
            sources: [M3]
            evidence: label
        """;

    /// <summary>The file that the product ships.</summary>
    public static string Shipped => File.ReadAllText(Path.Combine(
        RepositoryRoot(), "content", "drugs", "inotuzumab-ozogamicin", "regimen.yaml"));

    public static (Regimen? Regimen, IReadOnlyList<Problem> Problems) Read(string text)
    {
        var problems = new ProblemSink("regimen.yaml");
        var root = YamlReader.Read(text, problems);
        return (root is null ? null : RegimenReader.Read(root, problems), problems.Problems);
    }

    public static CyclePlan Plan(
        Regimen regimen, decimal cm, decimal kg, int cycle, string? response = null, string? label = null)
    {
        var result = CyclePlanner.Plan(regimen, new DoseRequest(
            BodyHeight.FromCentimetres(cm), BodyWeight.FromKilograms(kg), BsaFormula.Mosteller,
            label ?? regimen.DefaultLabel.Id, CycleNumber.From(cycle), response));
        return result.HasPlan ? result.Plan : throw new InvalidOperationException(string.Join(' ', result.Problems));
    }

    /// <summary>Found from the test's binary, or from its source where the binary lies elsewhere.</summary>
    private static string RepositoryRoot([CallerFilePath] string source = "") =>
        Above(AppContext.BaseDirectory) ?? Above(Path.GetDirectoryName(source))
            ?? throw new InvalidOperationException("DrugReference.sln stands above neither the binary nor the source.");

    private static string? Above(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "DrugReference.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }
}
