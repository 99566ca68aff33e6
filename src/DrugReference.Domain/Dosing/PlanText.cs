using System.Text;
using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>A plan as plain text: for a terminal, the clipboard, a note in the record.</summary>
public static class PlanText
{
    /// <summary>What every result says of itself.</summary>
    public const string WhatItIs =
        "An arithmetic check of a published regimen, to be verified independently; not a prescription and not a certified "
        + "medical device.";

    /// <summary>Writes the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="drug">Name of the drug, with its brand.</param>
    /// <param name="digest">SHA-256 of the content that the plan comes from.</param>
    /// <returns>Lines that end in a line feed.</returns>
    public static string Write(CyclePlan plan, string drug, string digest)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (text, request) = (new StringBuilder(), plan.Request);
        Line(text, $"{drug}: cycle {request.Cycle}{(plan.Response is { } response ? $", {response.Name}" : "")}");
        Line(text, $"{plan.Label.Name} ({plan.Label.Id}) label");
        Line(text, $"{request.Height}, {request.Weight}"
            + (plan.Regimen.UsesArea ? $", body surface area {plan.Area} by {request.Formula.Name}" : ""));
        Findings(text, plan, FindingSeverity.Stop, FindingSeverity.Hold);
        Doses(text, plan.Schedule);
        Findings(text, plan, FindingSeverity.Caution, FindingSeverity.Caution);
        List(text, "Working", plan.Working.Select(line => line.Text), isNumbered: true);
        List(text, "To know with this dose", plan.Findings
            .Where(finding => finding.Severity == FindingSeverity.Note).Select(finding => finding.Text));
        List(text, "Not checked", plan.NotChecked.Select(line => line.Text));
        Line(text, "");
        if (DoseForm.Reasons.FirstOrDefault(reason => reason.Id == request.Reason) is { } given)
        {
            Line(text, $"Unusual entries are right, because: {given.Name}");
        }

        Line(text, WhatItIs);
        Line(text, $"Content {digest}");
        return text.Replace(ClinicalFormat.NoBreakSpace, ' ').ToString();
    }

    private static void Doses(StringBuilder text, CycleSchedule? schedule)
    {
        Line(text, "");
        if (schedule is null)
        {
            Line(text, "NO DOSE");
            return;
        }

        foreach (var dose in schedule.Doses)
        {
            Line(text, $"Day {ClinicalFormat.Number(dose.Day)}: {dose.Mass} ({dose.Rate}), {dose.Volume}, "
                + $"{ClinicalFormat.Count(dose.Vials, "vial")}"
                + (dose.BagConcentration is { } bag ? $", bag {bag}" : "")
                + (dose.Date is { } date ? $", {ClinicalFormat.Date(date)}{Window(dose)}" : ""));
        }

        Line(text, $"Cycle of {ClinicalFormat.Count(schedule.LengthDays, "day")}"
            + (schedule.NextCycleStart is { } next ? $"; next cycle, day 1: {ClinicalFormat.Date(next)}" : ""));
    }

    private static string Window(PlannedDose dose) => dose.EarliestDay == dose.LatestDay
        ? ""
        : $" (from {ClinicalFormat.Date(dose.Earliest!.Value)} to {ClinicalFormat.Date(dose.Latest!.Value)})";

    private static void Findings(StringBuilder text, CyclePlan plan, FindingSeverity from, FindingSeverity to)
    {
        foreach (var finding in plan.Findings.Where(finding => finding.Severity >= from && finding.Severity <= to))
        {
            Line(text, "");
            Line(text, $"{finding.Severity.ToString().ToUpperInvariant()}: {finding.Text}");
        }
    }

    private static void List(StringBuilder text, string heading, IEnumerable<string> items, bool isNumbered = false)
    {
        var number = 0;
        foreach (var item in items)
        {
            if (number++ == 0)
            {
                Line(text, "");
                Line(text, heading);
            }

            text.Append(isNumbered ? $"{ClinicalFormat.Number(number)}. " : "- ").Append(item).Append('\n');
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
