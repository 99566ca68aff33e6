using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Rendering.Dosing;

/// <summary>What may be entered besides, by group: only what the regimen has a rule for.</summary>
internal static class OptionalFields
{
    public static IReadOnlyList<FormGroup> Of(Regimen regimen) =>
    [
        new("Dates", [.. Dates(regimen)]),
        new("Which dose", [Day(regimen)]),
        new("History", [.. History(regimen)]),
        .. regimen.Entries.GroupBy(entry => entry.Group).Select(group =>
            new FormGroup(group.Key, [.. group.Select(FieldOf)])),
        new("Formula and rounding", [.. Calculation(regimen)]),
    ];

    private static IEnumerable<FormField> Dates(Regimen regimen)
    {
        yield return new(DoseFields.Start, "Day 1", FieldKind.Date) { Hint = "Without it, the plan has no dates" };
        if (regimen.DoseDays.Count > 1)
        {
            var second = ClinicalFormat.Number(regimen.DoseDays[1]);
            yield return new(DoseFields.Day8Given, $"Day {second} was given on", FieldKind.Date)
            {
                Hint = $"When it was not day {second}: the later doses move with it",
            };
        }

        if (regimen.Cycles.FirstOrDefault(rule => rule.Extension is not null) is { Extension: { } extension } rule)
        {
            yield return new(DoseFields.ExtendCycle1, "Extend the cycle", FieldKind.Check)
            {
                Hint = $"{rule.Name}, to {ClinicalFormat.Count(extension.ToDays, "day")}, with a reason",
            };
            if (regimen.Response is { } response)
            {
                yield return new(DoseFields.ResponseAfterThisCycle, "Response after this cycle", FieldKind.Select)
                {
                    Choices = [.. response.Options.Select(option => new FieldChoice(option.Id, option.Name))],
                };
            }
        }
    }

    private static FormField Day(Regimen regimen) => new(DoseFields.Day, "The dose that is about to come", FieldKind.Radios)
    {
        Default = "",
        Choices =
        [
            new("", "The whole cycle, from its start"),
            .. regimen.DoseDays.Select(day => ClinicalFormat.Number(day)).Select(day => new FieldChoice(day, $"Day {day}")),
        ],
    };

    private static IEnumerable<FormField> History(Regimen regimen)
    {
        if (regimen.Reductions is { } reductions)
        {
            yield return new(DoseFields.PriorReductions, "Dose reductions so far")
            {
                Unit = $"0 to {ClinicalFormat.Number(reductions.Steps.Count)}",
            };
            yield return new(DoseFields.ReductionNotTolerated, "The last reduction was not tolerated", FieldKind.Check);
        }

        if (regimen.Interruptions.Count > 0)
        {
            yield return new(DoseFields.InterruptionDays, "Last interruption for toxicity")
            {
                Unit = "days",
                Hint = "Say under Which dose where it lies",
            };
        }

        yield return new(DoseFields.BaselineWeightKg, "Baseline weight") { Unit = "kg" };
        if (regimen.UsesArea)
        {
            yield return new(DoseFields.LastBsaM2, "Body surface area of the last cycle") { Unit = "m²" };
        }

        yield return new(DoseFields.WeightSource, "Weight is", FieldKind.Select)
        {
            Choices = [.. DoseForm.WeightSources.Select(source => new FieldChoice(source.Id, source.Name))],
        };
        yield return new(DoseFields.WeighedOn, "Weighed on", FieldKind.Date);
    }

    private static IEnumerable<FormField> Calculation(Regimen regimen)
    {
        if (regimen.UsesArea)
        {
            yield return new(DoseFields.Formula, "Formula for body surface area", FieldKind.Select)
            {
                Default = BsaFormula.Mosteller.Id,
                Choices = [.. BsaFormula.All.Select(formula => new FieldChoice(formula.Id, formula.Name))],
            };
        }

        if (regimen.Rounding is not null)
        {
            yield return new(DoseFields.RoundTo, "Round each dose to")
            {
                Unit = "mg",
                Hint = $"A step such as 0.1, or {DoseRounding.Vial} for whole vials; empty: as calculated",
            };
        }
    }

    private static FormField FieldOf(Entry entry) => entry.Number is { } limits
        ? new(entry.Id, entry.Name) { Unit = limits.Unit }
        : new(entry.Id, entry.Name, FieldKind.Select)
        {
            Choices = [.. entry.Words().Select(word => new FieldChoice(word.Id, word.Name))],
        };
}
