using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Tests.Dosing;

/// <summary>Asks for plans in one line of a form, such as <c>cycle=2 response=none</c>.</summary>
internal static class Plans
{
    private static readonly Dictionary<string, string?> Usual = new()
    {
        ["label"] = "EU",
        ["heightCm"] = "170",
        ["weightKg"] = "70",
        ["cycle"] = "1",
    };

    /// <summary>Fields apart from label EU, 170 cm, 70 kg and cycle 1; one without a text takes its field away.</summary>
    public static PlanResult Ask(string fields = "", Regimen? regimen = null)
    {
        var form = new Dictionary<string, string?>(Usual);
        foreach (var field in fields.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, text) = (field[..field.IndexOf('=', StringComparison.Ordinal)], field[(field.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            form[name] = text.Replace('_', ' ');
        }

        return DoseForm.Plan(regimen ?? SampleRegimen.Create(), form);
    }

    public static CyclePlan Plan(string fields = "", Regimen? regimen = null)
    {
        var result = Ask(fields, regimen);
        return result.HasPlan ? result.Plan : throw new InvalidOperationException(string.Join(' ', result.Problems));
    }

    public static CycleSchedule Schedule(string fields = "", Regimen? regimen = null) =>
        Plan(fields, regimen).Schedule ?? throw new InvalidOperationException("The plan is stopped.");

    /// <summary>The ids of some findings, or <c>-</c> for none.</summary>
    public static string Rules(CyclePlan plan, FindingSeverity severity)
    {
        var rules = plan.Findings.Where(finding => finding.Severity == severity).Select(finding => finding.Rule);
        return string.Join(' ', rules) is { Length: > 0 } text ? text : "-";
    }

    /// <summary>Ordinary blanks for no-break ones, to keep expected texts readable.</summary>
    public static string Plain(string text) => text.Replace(ClinicalFormat.NoBreakSpace, ' ');
}
