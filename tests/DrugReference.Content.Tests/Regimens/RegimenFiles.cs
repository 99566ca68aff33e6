using System.Runtime.CompilerServices;
using DrugReference.Content.Regimens;
using DrugReference.Content.Yaml;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Problems;

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
              - fromAgeYears: 12
                heightCm: { from: 130, usualFrom: 140, usualTo: 210, to: 220 }
                weightKg: { from: 35, usualFrom: 40, usualTo: 150, to: 200 }
                bodyMassIndex: { from: 13, usualFrom: 17, usualTo: 40, to: 60 }
                bodySurfaceAreaM2: { usualFrom: 1.2, usualTo: 2.8 }
                sources: []
                evidence: assumption
        concentrationMgPerMl: { value: 2, sources: [M1], evidence: label }
        doseCeiling: { mgPerM2: 100, sources: [M1], evidence: label }
        doseCeilingMg: { value: 290, sources: [M1], evidence: label }
        minimumDaysBetweenDoses: { value: 1, sources: [M1], evidence: label }
        maximumCycles: { value: 3, sources: [M1], evidence: label }
        cycles:
          - name: First
            fromCycle: 1
            toCycle: 1
            lengthDays: 14
            days:
              - { day: 1, mgPerM2: 100 }
              - { day: 2, mgPerM2: 60, capMg: 115 }
              - { day: 3, mgPerM2: 60 }
              - { day: 5, mgPerM2: 37.5 }
            sources: [M1]
            evidence: label
          - name: Later
            fromCycle: 2
            lengthDays: 42
            extension:
              toDays: 49
              when: { tired: yes }
              text: Longer for the tired.
              sources: [M1]
              evidence: label
            days:
              - { day: 4, mgPerM2: 75 }
            sources: [M1]
            evidence: label
        reductions:
          steps:
            - { factor: 0.5, text: Half., sources: [M1], evidence: label }
          end: { text: No less than half., sources: [M1], evidence: label }
        interruptions:
          - { id: long, fromDays: 3, toDays: 9, reduces: true, text: Long., sources: [M1], evidence: label }
        rounding: { cautionAbovePercent: 1, refusedAbovePercent: 2, sources: [M1], evidence: label }
        entries:
          - { id: tired, name: Tired, group: Well-being }
          - { id: pulse, name: Pulse, group: Heart, unit: /min, from: 20, to: 250, decimals: 0 }
          - { id: lastPulse, name: Pulse last time, group: Heart, unit: /min, from: 20, to: 250, decimals: 0 }
          - id: mood
            name: Mood
            group: Well-being
            choices:
              - { id: good, name: good }
              - { id: bad, name: bad }
        findings:
          - id: wait
            severity: hold
            text: Wait.
            when:
              all:
                - pulse: { above: 100 }
                - any:
                    - mood: bad
                    - tired: yes
            unless: { pulse: { atMost: lastPulse } }
            sources: [M3]
            evidence: label
        notChecked:
          - { text: Pulse., answeredBy: [pulse], sources: [M1], evidence: label }
        """;

    /// <summary>Flat doses: the same for everybody, and no area.</summary>
    public static string Flat => MadeUp
        .Replace("mgPerM2", "mg", StringComparison.Ordinal);

    /// <summary>Doses per kg.</summary>
    public static string PerKilogram => MadeUp
        .Replace("mgPerM2: 100", "mgPerKg: 2", StringComparison.Ordinal)
        .Replace("mgPerM2: 60", "mgPerKg: 1.5", StringComparison.Ordinal)
        .Replace("mgPerM2: 37.5", "mgPerKg: 0.25", StringComparison.Ordinal)
        .Replace("mgPerM2: 75", "mgPerKg: 1", StringComparison.Ordinal);

    /// <summary>The file that the product ships.</summary>
    public static string Shipped => File.ReadAllText(Path.Combine(
        RepositoryRoot(), "content", "drugs", "inotuzumab-ozogamicin", "regimen.yaml"));

    public static (Regimen? Regimen, IReadOnlyList<Problem> Problems) Read(string text)
    {
        var problems = new ProblemSink("regimen.yaml");
        var root = YamlReader.Read(text, problems);
        return (root is null ? null : RegimenReader.Read(root, problems), problems.Problems);
    }

    /// <summary>Plans in one line of a form, such as <c>cycle=2 response=none</c>; 170 cm, 70 kg and cycle 1 otherwise.</summary>
    public static PlanResult Ask(Regimen regimen, string fields)
    {
        var form = new Dictionary<string, string?>
        {
            ["label"] = regimen.DefaultLabel.Id,
            ["heightCm"] = "170",
            ["weightKg"] = "70",
            ["cycle"] = "1",
        };
        foreach (var field in fields.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = field.Split('=', 2);
            form[parts[0]] = parts[1];
        }

        return DoseForm.Plan(regimen, form);
    }

    public static CyclePlan Plan(Regimen regimen, string fields)
    {
        var result = Ask(regimen, fields);
        return result.HasPlan ? result.Plan : throw new InvalidOperationException(string.Join(' ', result.Problems));
    }

    /// <summary>Found from the test's binary, or from its source where the binary lies elsewhere.</summary>
    public static string RepositoryRoot([CallerFilePath] string source = "") =>
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
