using DrugReference.Domain.Problems;

namespace DrugReference.Cli;

/// <summary>What <c>drugref check</c> prints: the problems sorted by file and line, and how many there are of each severity.</summary>
internal sealed record CheckReport(
    string Folder, string Digest, int Drugs, int Errors, int Warnings, int Notes, IReadOnlyList<Problem> Problems)
{
    public static CheckReport Of(string folder, string digest, int drugs, IEnumerable<Problem> problems)
    {
        var sorted = Sort(problems);
        return new CheckReport(
            folder, digest, drugs, Count(Severity.Error), Count(Severity.Warning), Count(Severity.Note), sorted);

        int Count(Severity severity) => sorted.Count(problem => problem.Severity == severity);
    }

    public static IReadOnlyList<Problem> Sort(IEnumerable<Problem> problems) =>
    [
        .. problems.OrderBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line).ThenBy(problem => problem.Column).ThenBy(problem => problem.Rule, StringComparer.Ordinal),
    ];
}
