using System.Runtime.CompilerServices;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Quantities;

namespace DrugReference.Domain.Dosing;

/// <summary>What follows from a regimen alone; each plan and each answer ask for it. A member of the record would be copied and compared with it.</summary>
internal sealed class RegimenSummary
{
    private static readonly ConditionalWeakTable<Regimen, RegimenSummary> Known = [];

    private readonly ConditionalWeakTable<DrugIdentity, string[]> _sources = [];

    private RegimenSummary(Regimen regimen)
    {
        CitedIds = regimen.Bases.SelectMany(basis => basis.Sources).ToHashSet(StringComparer.Ordinal);
        DoseDays = [.. regimen.Cycles.SelectMany(rule => rule.Days).Select(day => day.Day).Distinct().Order()];
        UsesArea = regimen.Cycles.Any(rule => rule.Days.Any(day => day.Rate.Per == DosePer.SquareMetre));
    }

    public HashSet<string> CitedIds { get; }

    public IReadOnlyList<int> DoseDays { get; }

    public bool UsesArea { get; }

    public static RegimenSummary Of(Regimen regimen) => Known.GetValue(regimen, static each => new RegimenSummary(each));

    public IReadOnlyList<string> SourcesOf(DrugIdentity drug) =>
        _sources.GetValue(drug, each => [.. each.Sources.Select(source => source.Id).Where(CitedIds.Contains)]);
}
