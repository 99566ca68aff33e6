using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>Everything that must be read beside the doses, or instead of them: the strongest first.</summary>
internal sealed class PlanFindings(
    PlanInput input, Course course, IReadOnlyList<PlannedDose> doses, Known known)
{
    private readonly Regimen _regimen = input.Regimen;
    private readonly LabelProfile _label = input.Label;
    private readonly DoseRequest _request = input.Request;

    public IEnumerable<Finding> All =>
        new[]
        {
            Age(), Ends(), Reductions(), Ceiling(), BodyCheck.Doubts(input), Boxes(), Response(),
            Extension(), Interruption(), Times(), Rounding(), FromRegimen(),
        }.SelectMany(found => found).OrderBy(finding => finding.Severity);

    /// <summary>Whether a rule speaks of this cycle, response and label.</summary>
    public static bool Concerns(FindingRule rule, Course course, PlanInput input) =>
        rule.Scope.Covers(input.Request.Cycle, course.ResponseId)
        && (rule.Labels.Count == 0 || rule.Labels.Contains(input.Label.Id, StringComparer.Ordinal));

    private IEnumerable<Finding> FromRegimen() => _regimen.Findings
        .Where(rule => Concerns(rule, course, input)
            && (rule.When is null || rule.When.Holds(known) == true)
            && rule.Unless?.Holds(known) != true)
        .Select(rule => rule.Finding);

    private IEnumerable<Finding> Age()
    {
        if (_request.AgeYears < _label.MinimumAgeYears.Value)
        {
            var others = _regimen.Labels.Where(other => other.Id != _label.Id)
                .Select(other => $" The {other.Name} label is for patients of {Years(other)} and over.");
            yield return new(
                "age", FindingSeverity.Stop,
                $"The {_label.Name} label is for patients of {Years(_label)} and over: it has no dose for this age."
                    + string.Concat(others),
                _label.MinimumAgeYears.Basis);
        }
    }

    private IEnumerable<Finding> Ends()
    {
        var maximum = _regimen.MaximumCycles;
        if (_request.Cycle.Value > maximum.Value.Value)
        {
            yield return new(
                "cycles-end", FindingSeverity.Stop,
                $"The regimen ends after cycle {maximum.Value}: there is no dose for cycle {_request.Cycle}.",
                maximum.Basis);
        }
        else if (course.Rule is { } rule && doses.Count == 0 && !course.IsReducedAway(_regimen))
        {
            yield return new("no-dose-left", FindingSeverity.Stop, "No dose of this cycle is left.", rule.Basis);
        }
    }

    private IEnumerable<Finding> Reductions()
    {
        if (course.IsReducedAway(_regimen))
        {
            var end = _regimen.Reductions!.End;
            yield return new("reductions-end", FindingSeverity.Stop, end.Text, end.Basis);
        }
        else if (course.ReductionIn(_regimen) is { } step)
        {
            yield return new("reduction", FindingSeverity.Note, step.Statement.Text, step.Statement.Basis);
            if (_request.Cycle.Value == CycleNumber.Min)
            {
                yield return new(
                    "reduction-first-cycle", FindingSeverity.Caution,
                    "A reduction is entered for cycle 1, before which there was no dose to reduce: check the entry.",
                    step.Statement.Basis);
            }
        }
    }

    private IEnumerable<Finding> Ceiling() => doses
        .Where(dose => dose.Mass.Milligrams > _regimen.DoseCeilingMass.Value.Milligrams)
        .Take(1)
        .Select(dose => new Finding(
            "dose-ceiling", FindingSeverity.Stop,
            $"{dose.Mass} on day {ClinicalFormat.Number(dose.Day)} is above {_regimen.DoseCeilingMass.Value}, "
                + "the most that this calculator gives anybody: there is no dose.",
            _regimen.DoseCeilingMass.Basis));

    private IEnumerable<Finding> Boxes() => _label.BoxedWarnings
        .Select(warning => new Finding(
            "boxed-warning", FindingSeverity.Caution, $"Boxed warning. {warning.Text}", warning.Basis));

    private IEnumerable<Finding> Response()
    {
        if (_request.ResponseId is not null && !_regimen.AsksResponse(_request.Cycle) && course.Rule is { } rule)
        {
            yield return new(
                "response-not-used", FindingSeverity.Note,
                $"The response changes nothing in cycle {_request.Cycle}.", rule.Basis);
        }
    }

    private IEnumerable<Finding> Extension()
    {
        if (course.Rule is not { } rule)
        {
            yield break;
        }

        if (rule.Extension is not { } extension)
        {
            if (_request.Extend)
            {
                yield return new(
                    "extension-other-cycle", FindingSeverity.Caution,
                    $"This cycle cannot be extended: it lasts {ClinicalFormat.Count(rule.LengthDays, "day")}.", rule.Basis);
            }
        }
        else if (_request.Extend && !course.IsExtended)
        {
            yield return new(
                "extension-without-reason", FindingSeverity.Caution,
                $"The cycle is not extended, because no reason for it was entered. {extension.Statement.Text}",
                extension.Statement.Basis);
        }
        else
        {
            yield return new("extension", FindingSeverity.Note, extension.Statement.Text, extension.Statement.Basis);
        }
    }

    private IEnumerable<Finding> Interruption() => course.Interruptions.Select(rule => new Finding(
        rule.Id, FindingSeverity.Caution, $"{rule.Statement.Text}{Consequence(rule)}", rule.Statement.Basis));

    private string Consequence(InterruptionRule rule) => (rule.OmitsDose, rule.Reduces) switch
    {
        (true, _) when course.Omitted is { } day => $" Day {ClinicalFormat.Number(day)} is left out of this plan.",
        (_, true) when course.IsWithinCycle => " The next cycle is to be reduced; this plan is not.",
        (_, true) => " This plan is reduced.",
        _ => "",
    };

    private IEnumerable<Finding> Times() => doses
        .Where(dose => dose.Time.IsOutside)
        .Select(dose => new Finding(
            "late-dose", FindingSeverity.Caution,
            dose.Time.WasGiven
                ? $"Day {ClinicalFormat.Number(dose.Day)} was given on day {ClinicalFormat.Number(dose.PlannedDay)}, outside "
                    + $"days {ClinicalFormat.Number(dose.EarliestDay)} to {ClinicalFormat.Number(dose.LatestDay)}."
                : $"No day within its window is left for day {ClinicalFormat.Number(dose.Day)}: "
                    + $"{ClinicalFormat.Count(_regimen.MinimumDaysBetweenDoses.Value, "day")} after the dose before is "
                    + $"day {ClinicalFormat.Number(dose.PlannedDay)}. Decide with the treating team.",
            _regimen.MinimumDaysBetweenDoses.Basis));

    private IEnumerable<Finding> Rounding() => doses
        .Where(dose => dose.Rounding is { IsRefused: true } or { IsCaution: true })
        .Select(dose => new Finding(
            dose.Rounding!.IsRefused ? "rounding-refused" : "rounding-over-5", FindingSeverity.Caution,
            RoundingText(dose, dose.Rounding), _regimen.Rounding!.Basis));

    private string RoundingText(PlannedDose dose, DoseRoundingResult rounding)
    {
        var (limits, day) = (_regimen.Rounding!, ClinicalFormat.Number(dose.Day));
        var percent = ClinicalFormat.Amount(Math.Abs(rounding.ShownPercent), "%");
        return rounding.IsRefused
            ? $"Day {day} is not rounded to {rounding.To}: that would change it by {percent}, more than "
                + $"{ClinicalFormat.Amount(limits.RefusedAbovePercent, "%")}."
            : $"Day {day} is rounded from {dose.Calculated} to {dose.Mass}, a change of {percent}: more than "
                + $"{ClinicalFormat.Amount(limits.CautionAbovePercent, "%")}.";
    }

    private static string Years(LabelProfile label) => ClinicalFormat.Count(label.MinimumAgeYears.Value, "year");
}
