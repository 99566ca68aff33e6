using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Monographs;

namespace DrugReference.Content.Tests.Regimens;

/// <summary>
/// The dose engine that was written a second time, in Python and without a look at this one: it makes forms and says what it
/// expects of each.
/// </summary>
internal static class SecondImplementation
{
    /// <summary>The cautions that it knows of; it knows every stop and hold.</summary>
    private static readonly HashSet<string> Cautions =
    [
        "hsct-mrd-unknown", "extension-without-reason", "extension-other-cycle", "late-dose", "interruption-short",
        "interruption-omit", "interruption-reduce", "interruption-long", "reduction-first-cycle", "rounding-over-5",
        "rounding-refused", "weight-change", "thin-bag", "cytopenia-28-days-eu", "infusion-reaction-mild",
        "liver-transaminases", "renal-no-data",
    ];

    private static readonly string[] PlanFields =
        ["allowed", "bsaM2", "totalMgPerM2", "totalMg", "cycleLengthDays", "nextCycleDay1"];

    private static readonly string[] DayFields =
        ["day", "date", "earliest", "latest", "mgPerM2", "mg", "mL", "vials", "bagMgPerMl"];

    /// <summary>Runs it and compares each answer; gives the number of cases and the first differences.</summary>
    public static (int Cases, IReadOnlyList<string> Differences) Compare(Regimen regimen, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("python3", ["-m", "dose_reference", .. arguments])
        {
            WorkingDirectory = PythonTools.Folder,
            RedirectStandardOutput = true,
        })!;
        var cases = 0;
        var differences = new List<string>();
        foreach (var difference in Lines(process.StandardOutput).AsParallel().Select(line => Difference(regimen, line)))
        {
            cases++;
            if (difference is not null && differences.Count < 20)
            {
                differences.Add(difference);
            }
        }

        process.WaitForExit();
        return process.ExitCode == 0
            ? (cases, differences)
            : throw new InvalidOperationException($"python3 ended with {process.ExitCode}.");
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static string? Difference(Regimen regimen, string line)
    {
        using var json = JsonDocument.Parse(line);
        var form = json.RootElement.GetProperty("form").EnumerateObject()
            .ToDictionary(field => field.Name, field => (string?)Text(field.Value), StringComparer.Ordinal);
        var expected = Expected(json.RootElement.GetProperty("expected"));
        var answered = Answered(DoseForm.Plan(regimen, form));
        return expected == answered
            ? null
            : $"{json.RootElement.GetProperty("form").GetRawText()}\n  expected {expected}\n  answered {answered}";
    }

    private static string Expected(JsonElement plan)
    {
        if (plan.TryGetProperty("problems", out var problems))
        {
            return "refused " + string.Join(' ', problems.EnumerateArray().Select(Text).Order(StringComparer.Ordinal));
        }

        var days = plan.GetProperty("days").EnumerateArray().Select(day => string.Join('/',
            DayFields.Select(name => Text(day.GetProperty(name)))));
        return string.Join(' ',
            [
                .. PlanFields.Select(name => Text(plan.GetProperty(name))),
                .. days,
                .. plan.GetProperty("rules").EnumerateArray().Select(rule => $"{rule[0]}:{rule[1]}")
                    .Distinct().Order(StringComparer.Ordinal),
            ]);
    }

    private static string Answered(PlanResult result)
    {
        if (!result.HasPlan)
        {
            return "refused " + string.Join(' ', result.Problems.Select(problem => problem.Field).Order(StringComparer.Ordinal));
        }

        var answer = DoseAnswer.Of(result.Plan, "examplumab", new DrugIdentity { Name = "drug" }, "digest");
        return string.Join(' ',
            [
                Plain(answer.Allowed), Plain(answer.BsaM2), Plain(answer.TotalMgPerM2), Plain(answer.TotalMg),
                Plain(answer.CycleLengthDays), Plain(answer.NextCycleDay1),
                .. answer.Days.Select(day => string.Join('/', new object?[]
                {
                    day.Day, day.Date, day.Earliest, day.Latest, day.MgPerM2, day.Mg, day.ML, day.Vials, day.BagMgPerMl,
                }.Select(Plain))),
                .. answer.Findings
                    .Where(finding => finding.Severity <= FindingSeverity.Hold || Cautions.Contains(finding.Rule))
                    .Select(finding => $"{finding.Severity.ToString().ToLowerInvariant()}:{finding.Rule}")
                    .Distinct().Order(StringComparer.Ordinal),
            ]);
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "-",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => Plain(value.GetDecimal()),
        _ => value.GetRawText(),
    };

    private static string Plain(object? value) => value switch
    {
        null => "-",
        bool flag => flag ? "true" : "false",
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}
