using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Web.Api.Answers;

/// <summary>The doses of a regimen at a glance.</summary>
internal sealed record RegimenAnswer
{
    /// <summary>Name of the regimen.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public required string Indication { get; init; }

    /// <summary>Route, and how the infusion is given.</summary>
    public required string Administration { get; init; }

    /// <summary>Number of the last cycle.</summary>
    public required int MaximumCycles { get; init; }

    /// <summary>What is given in which cycle.</summary>
    public required IReadOnlyList<RegimenCycle> Cycles { get; init; }

    public static RegimenAnswer Of(Regimen regimen) => new()
    {
        Name = regimen.Name,
        Indication = ClinicalFormat.WithPlainSpaces(regimen.Indication.Text),
        Administration = ClinicalFormat.WithPlainSpaces(regimen.Administration.Text),
        MaximumCycles = regimen.MaximumCycles.Value.Value,
        Cycles =
        [
            .. regimen.Cycles.Select(cycle => new RegimenCycle(
                cycle.Name,
                cycle.LengthDays,
                cycle.Extension?.ToDays,
                [.. cycle.Days.Select(day => new RegimenDose(day.Day, ClinicalFormat.WithPlainSpaces(day.Rate.ToString())))])),
        ],
    };
}

/// <summary>What is given in a cycle.</summary>
/// <param name="Name">For which cycles and responses it is.</param>
/// <param name="LengthDays">Days from day 1 to the next cycle's day 1.</param>
/// <param name="ExtendedToDays">Days when it is extended; null where it may not be.</param>
/// <param name="Doses">The doses, in the order of their days.</param>
internal sealed record RegimenCycle(string Name, int LengthDays, int? ExtendedToDays, IReadOnlyList<RegimenDose> Doses);

/// <summary>One dose of a cycle.</summary>
/// <param name="Day">Day of the cycle.</param>
/// <param name="Dose">The dose with its unit: for each m², for each kg, or flat.</param>
internal sealed record RegimenDose(int Day, string Dose);
