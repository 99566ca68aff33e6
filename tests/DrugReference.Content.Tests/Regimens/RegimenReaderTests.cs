namespace DrugReference.Content.Tests.Regimens;

/// <summary>
/// Each way in which a regimen can be wrong, as one edit of a good one. Rules: safety page 1.5, and 1.6 H12, H18.
/// </summary>
public sealed class RegimenReaderTests
{
    /// <summary>
    /// What stands in the made-up file, what it is changed to, and the rule at the line that is named.
    /// </summary>
    public static TheoryData<string, string, string, string> MadeUpEdits => new()
    {
        { "mgPerM2: 37.5 }", "mgPerM2: 257.5 }", "regimen-ceiling", "mgPerM2: 257.5" },
        { "mgPerM2: 37.5 }", "mgPerM2: 37,5 }", "yaml-key-unknown", "mgPerM2: 37,5" },
        { "mgPerM2: 37.5 }", "mgPerM2: .5 }", "number-not-plain", "mgPerM2: .5" },
        { "mgPerM2: 37.5 }", "mgPerM2: 0 }", "regimen-range", "mgPerM2: 0 " },
        { "mgPerM2: 37.5 }", "mgPerM2: 0.01 }", "regimen-range", "mgPerM2: 0.01 " },
        { "mgPerM2: 37.5 }", "perCycle: 37.5 }", "yaml-key-unknown", "perCycle" },
        { "day: 3, mg", "day: 2, mg", "regimen-day", "day: 2, mgPerM2: 60 }\n      - { day: 5" },
        { "day: 5, mg", "day: 15, mg", "regimen-day", "day: 15" },
        { "day: 5, mg", "day: 0, mg", "regimen-range", "day: 0" },
        { "day: 5, mg", "day: 4.5, mg", "number-not-whole", "day: 4.5" },
        { "Doses: { value: 1,", "Doses: { value: 2,", "regimen-gap", "day: 2" },
        { "toDays: 49", "toDays: 42", "regimen-length", "toDays: 42" },
        { "lengthDays: 14", "lengthDays: 0", "regimen-range", "lengthDays: 0" },
        { "    fromCycle: 2\n", "    fromCycle: 3\n", "regimen-coverage", "- name: First" },
        { "    fromCycle: 2\n", "    fromCycle: 1\n", "regimen-coverage", "- name: First" },
        { "    fromCycle: 2\n", "    fromCycle: 2\n    toCycle: 4\n", "regimen-cycle", "- name: Later" },
        { "    fromCycle: 2\n", "    fromCycle: 3\n    toCycle: 2\n", "regimen-cycle", "- name: Later" },
        { "    fromCycle: 2\n", "    fromCycle: 100\n", "regimen-range", "fromCycle: 100" },
        { "    fromCycle: 2\n", "    fromCycle: 2\n    responses: [cr]\n", "regimen-word", "responses" },
        { "default: true", "default: false", "regimen-default", "- id: XX" },
        { "default: true", "default: yes", "yaml-shape", "default: yes" },
        { "[M3]\n    evidence: label", "[M3]\n    evidence: proven", "regimen-word", "evidence: proven" },
        { "[M3]\n    evidence: label", "[]\n    evidence: label", "regimen-source", "- id: wait" },
        { "[M3]\n    evidence: label", "['']\n    evidence: label", "regimen-source", "sources: ['']" },
        { "[M3]\n    evidence: label", "[M3]", "yaml-key-missing", "- id: wait" },
        { "severity: hold", "severity: stopp", "regimen-word", "severity: stopp" },
        { "severity: hold", "severity: hold\n    labels: [YY]", "regimen-word", "labels: [YY]" },
        { "mood: bad", "mood: sad", "regimen-word", "mood: sad" },
        { "mood: bad", "mood: []", "regimen-condition", "mood: []" },
        { "mood: bad", "humour: bad", "regimen-entry", "humour: bad" },
        { "{ above: 100 }", "{ above: fast }", "regimen-condition", "above: fast" },
        { "{ above: 100 }", "{ over: 100 }", "yaml-key-unknown", "over: 100" },
        { "{ above: 100 }", "{}", "regimen-condition", "pulse: {}" },
        { "{ above: 100 }", "yes", "yaml-shape", "pulse: yes" },
        { "unless: { pulse: { atMost: lastPulse } }", "unless: {}", "regimen-condition", "unless: {}" },
        { "      when: { tired: yes }\n", "", "yaml-key-missing", "toDays: 49" },
        { "factor: 0.5", "factor: 1.5", "regimen-range", "factor: 1.5" },
        { "factor: 0.5", "factor: 0", "regimen-range", "factor: 0" },
        { "factor: 0.5,", "factor: 0.5, days: [1, 6],", "regimen-day", "days: [1, 6]" },
        { "fromDays: 3, toDays: 9", "fromDays: 3, toDays: 2", "regimen-range", "toDays: 2" },
        { "refusedAbovePercent: 2", "refusedAbovePercent: 1", "regimen-range", "refusedAbovePercent: 1" },
        { "id: pulse,", "id: day,", "regimen-duplicate", "id: day," },
        { "id: pulse,", "id: heightCm,", "regimen-duplicate", "id: heightCm," },
        { "id: lastPulse,", "id: pulse,", "regimen-duplicate", "  - { id: tired" },
        { "last time, group: Heart, unit: /min, from: 20", "last time, group: Heart, unit: /min, from: 300", "regimen-range", "from: 300" },
        { "to: 250, decimals: 0 }\n  - id: mood", "to: 250, decimals: 9 }\n  - id: mood", "regimen-range", "decimals: 9" },
        { "answeredBy: [pulse]", "answeredBy: [weight]", "regimen-word", "answeredBy: [weight]" },
        { "mgPerM2: 37.5 }", "mgPerKg: 37.5 }", "regimen-unit", "mgPerKg: 37.5" },
        { "mgPerM2: 37.5 }", "mgPerM2: 37.5, mg: 3 }", "regimen-unit", "mg: 3" },
        { "capMg: 115", "capMg: 0", "regimen-range", "capMg: 0" },
        { "    text: Wait.\n", "", "yaml-key-missing", "- id: wait" },
        { "    text: Wait.\n", "    text: Wait.\n    colour: red\n", "yaml-key-unknown", "colour" },
        { "value: 50, ", "value: 50, unit: mg, ", "yaml-key-unknown", "unit: mg" },
        { "value: 50, ", "value: 0.001, ", "regimen-range", "value: 0.001" },
        { "from: 130, usual", "from: 145, usual", "regimen-range", "from: 145" },
        { "usualFrom: 140, usualTo: 210", "usualFrom: 210, usualTo: 140", "regimen-range", "usualFrom: 210" },
        { "usualTo: 210", "usualTo: 230", "regimen-range", "usualTo: 230" },
        { "fromAgeYears: 12\n", "fromAgeYears: 11\n", "regimen-range", "  - fromAgeYears: 11" },
        { "fromAgeYears: 12\n", "fromAge: 12\n", "yaml-key-missing", "fromAge: 12" },
        { "from: 130, usual", "from: 13, usual", "regimen-range", "from: 13," },
        { "from: 13, usual", "usual", "yaml-key-missing", "{ usualFrom: 17" },
        { "value: 3, sources", "value: 100, sources", "regimen-range", "maximumCycles" },
        { "concentrationMgPerMl", "concentration", "yaml-key-missing", "id: made-up" },
        { "id: made-up\n", "id: made-up\nceiling: 3\n", "yaml-key-unknown", "ceiling: 3" },
        { "id: made-up\n", "id: made-up\nresponse: { fromCycle: 2 }\n", "yaml-key-missing", "{ fromCycle" },
    };

    /// <summary>The same for the shipped file, for what the made-up one has not.</summary>
    public static TheoryData<string, string, string> ShippedEdits => new()
    {
        { "- { day: 1, mgPerM2: 0.8 }", "- { day: 1, mgPerM2: 1.8 }", "regimen-ceiling" },
        { "- { day: 8, mgPerM2: 0.5 }", "- { day: 8, mgPerM2: 1.5 }", "regimen-ceiling" },
        { "- { day: 8, mgPerM2: 0.5 }", "- { day: 6, mgPerM2: 0.5 }", "regimen-gap" },
        { "default: false", "default: true", "regimen-default" },
        { "  - id: US\n", "  - id: EU\n", "regimen-duplicate" },
        { "- id: CRi\n", "- id: CR\n", "regimen-duplicate" },
        { "responses: [CR, CRi]", "responses: [CR]", "regimen-coverage" },
        { "responses: [CR, CRi]", "responses: [CR, CRi, none]", "regimen-coverage" },
        { "toCycle: 3\n    responses: [none]", "toCycle: 4\n    responses: [none]", "regimen-coverage" },
        { "fromCycle: 4\n    toCycle: 6\n", "fromCycle: 5\n    toCycle: 6\n", "regimen-coverage" },
    };

    [Theory]
    [MemberData(nameof(MadeUpEdits))]
    public void Read_RefusesAtTheLine(string good, string bad, string rule, string place)
    {
        var text = Edited(RegimenFiles.MadeUp, good, bad);

        var (regimen, problems) = RegimenFiles.Read(text);

        Assert.Null(regimen);
        Assert.Contains(problems, problem => problem.Rule == rule && problem.Line == LineOf(text, place));
    }

    [Theory]
    [MemberData(nameof(ShippedEdits))]
    public void Read_RefusesADamagedShippedRegimen(string good, string bad, string rule)
    {
        var (regimen, problems) = RegimenFiles.Read(Edited(RegimenFiles.Shipped, good, bad));

        Assert.Null(regimen);
        Assert.Contains(problems, problem => problem.Rule == rule);
    }

    [Fact]
    public void Read_NamesACycleTotalThatStandsForADose()
    {
        var text = Edited(RegimenFiles.Shipped, "- { day: 1, mgPerM2: 0.8 }", "- { day: 1, mgPerM2: 1.8 }");

        var (_, problems) = RegimenFiles.Read(text);

        Assert.Equal(
            "1.8 mg/m² is above the ceiling of 0.8 mg/m² for one dose: is it the total of a cycle?",
            problems[0].Message.Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("days: []")]
    [InlineData("days:")]
    public void Read_RefusesACycleWithoutADose(string days)
    {
        var text = Edited(RegimenFiles.MadeUp, "    days:\n      - { day: 4, mgPerM2: 75 }", "    " + days);

        var (regimen, problems) = RegimenFiles.Read(text);

        Assert.Null(regimen);
        Assert.Contains(problems, problem => problem.Rule == "yaml-key-missing");
    }

    private static string Edited(string text, string good, string bad)
    {
        var edited = text.ReplaceLineEndings("\n").Replace(good, bad, StringComparison.Ordinal);
        Assert.NotEqual(text, edited);
        return edited;
    }

    private static int LineOf(string text, string place)
    {
        var at = text.IndexOf(place, StringComparison.Ordinal);
        Assert.True(at >= 0, place);
        return 1 + text.AsSpan(0, at).Count('\n');
    }
}
