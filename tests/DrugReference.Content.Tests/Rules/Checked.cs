using DrugReference.Domain.Formularies;
using DrugReference.Domain.Problems;

namespace DrugReference.Content.Tests.Rules;

/// <summary>Loads one drug from real files and answers what was reported about it.</summary>
internal static class Checked
{
    public const string Regimen = """
        id: testamab
        name: Testamab
        indication: { text: Made up., sources: [E1], evidence: label }
        administration: { text: Made up., sources: [E1], evidence: label }
        bodySurfaceArea: { text: Made up., sources: [E1], evidence: label }
        labels:
          - id: EU
            name: European Union
            default: true
            minimumAgeYears: { value: 18, sources: [E1], evidence: label }
            vialContentMg: { value: 5, sources: [E1], evidence: label }
            plausible:
              - fromAgeYears: 18
                heightCm: { from: 120, usualFrom: 140, usualTo: 205, to: 230 }
                weightKg: { from: 30, usualFrom: 40, usualTo: 160, to: 250 }
                bodyMassIndex: { from: 12, usualFrom: 17, usualTo: 42, to: 70 }
                bodySurfaceAreaM2: { usualFrom: 1.3, usualTo: 2.7 }
                sources: []
                evidence: assumption
        concentrationMgPerMl: { value: 2, sources: [E1], evidence: label }
        doseCeiling: { mgPerM2: 2.5, sources: [E1], evidence: label }
        doseCeilingMg: { value: 10, sources: [E1], evidence: label }
        minimumDaysBetweenDoses: { value: 7, sources: [E1], evidence: label }
        maximumCycles: { value: 1, sources: [E1], evidence: label }
        cycles:
          - name: The cycle
            lengthDays: 14
            days:
              - { day: 1, mgPerM2: 2 }
              - { day: 8, mgPerM2: 1.5 }
            sources: [E1]
            evidence: label
        """;

    public const string Sources = "\nsources:\n  - { id: E1, title: The label }\n";

    /// <summary>What is reported about a monograph of this body, which begins on line 4.</summary>
    public static IReadOnlyList<Problem> Body(string body, string? drug = null, string? regimen = null) =>
        Entry(MonographText.With(body), drug, regimen).Problems;

    /// <summary>The same as <c>line:column severity rule</c>.</summary>
    public static IEnumerable<string> Lines(string body, string? drug = null, string? regimen = null) =>
        Body(body, drug, regimen).Select(Line);

    public static string Line(Problem problem) => problem.ToString()[(problem.File.Length + 1)..].Split(": ") is [var place, var what, ..]
        ? $"{place} {what}"
        : problem.ToString();

    public static DrugEntry Entry(string monograph, string? drug = null, string? regimen = null)
    {
        using var folder = new TemporaryFolder();
        folder.Write("testamab/monograph.md", monograph);
        if (drug is not null)
        {
            folder.Write("testamab/drug.yaml", drug);
        }

        if (regimen is not null)
        {
            folder.Write("testamab/regimen.yaml", regimen);
        }

        return Assert.Single(ContentLoader.Load(folder.Path).Drugs);
    }
}
