using DrugReference.Content.Yaml;
using DrugReference.Domain.Dosing;
using DrugReference.Domain.Quantities;

namespace DrugReference.Content.Regimens;

/// <summary>Every cycle and response up to the maximum has doses or a stop: one of them, once.</summary>
internal static class CoverageCheck
{
    public static void Report(Regimen regimen, YamlMap root, ProblemSink problems)
    {
        for (var number = CycleNumber.Min; number <= regimen.MaximumCycles.Value.Value; number++)
        {
            var cycle = CycleNumber.From(number);
            foreach (var response in ResponsesIn(regimen, cycle))
            {
                var doses = regimen.Cycles.Count(rule => rule.Scope.Covers(cycle, response));
                var stops = regimen.Findings.Count(rule => rule.EndsRegimen() && rule.Scope.Covers(cycle, response));
                if (doses + stops != 1)
                {
                    var what = response is null ? $"Cycle {cycle}" : $"Cycle {cycle} with response '{response}'";
                    problems.Error(root.Node("cycles") ?? root, "regimen-coverage", doses + stops == 0
                        ? $"{what} has neither doses nor a stop."
                        : $"{what} is covered by {doses} entries of 'cycles' and {stops} stops, not by one.");
                }
            }
        }
    }

    private static IReadOnlyList<string?> ResponsesIn(Regimen regimen, CycleNumber cycle) =>
        regimen.Response is { } question && regimen.AsksResponse(cycle)
            ? [.. question.Options.Select(option => option.Id)]
            : [null];
}
