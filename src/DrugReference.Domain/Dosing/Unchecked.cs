using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>Lists what the entries left open.</summary>
internal static class Unchecked
{
    public static IEnumerable<Statement> Of(PlanInput input, Course course, Known known)
    {
        var (regimen, label) = (input.Regimen, input.Label);
        if (input.Request.AgeYears is null)
        {
            yield return new Statement(
                $"Age: the {label.Name} label is for patients of "
                    + $"{ClinicalFormat.Count(label.MinimumAgeYears.Value, "year")} and over.",
                label.MinimumAgeYears.Basis);
        }

        // Mostly nothing, and then no rule has to be looked at.
        var entered = known.Numbers.Keys.Concat(known.Words.Keys).Where(id => !Known.CommonNumbers.Contains(id)).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in regimen.Findings.Where(rule => entered.Count > 0 && IsHalfAnswered(rule, entered, course, input, known)))
        {
            var missing = rule.When!.EntryIds.Distinct().Where(id => !known.Has(id)).Select(id => NameOf(regimen, id));
            yield return new Statement(
                $"{rule.Finding.Text} Not decided here, because something was not entered: {string.Join("; ", missing)}.",
                rule.Finding.Basis);
        }

        foreach (var contraindication in label.Contraindications)
        {
            yield return contraindication;
        }

        foreach (var item in regimen.NotChecked)
        {
            var isAnswered = item.AnsweredBy.Count > 0 && item.AnsweredBy.All(known.Has);
            if (!isAnswered && (item.Labels.Count == 0 || item.Labels.Contains(label.Id, StringComparer.Ordinal)))
            {
                yield return item.Statement;
            }
        }
    }

    /// <summary>Something that the rule asks for was entered, but not enough to decide it.</summary>
    private static bool IsHalfAnswered(FindingRule rule, HashSet<string> entered, Course course, PlanInput input, Known known) =>
        rule.When is { } when
        && when.EntryIds.Any(entered.Contains)
        && PlanFindings.Concerns(rule, course, input)
        && when.Holds(known) is null
        && rule.Unless?.Holds(known) != true;

    private static string NameOf(Regimen regimen, string id) =>
        regimen.Entries.FirstOrDefault(entry => entry.Id == id)?.Name ?? id;
}
