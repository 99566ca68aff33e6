using DrugReference.Data;
using DrugReference.Domain.Problems;

namespace DrugReference.Cli;

/// <summary>What <c>drugref build</c> prints: the file, what is in it, and how many problems of each severity.</summary>
internal sealed record BuildReport(
    string Path, string Digest, int Drugs, int Sections, int Faqs, int Regimens, int Errors, int Warnings, int Notes)
{
    public static BuildReport Of(string path, string digest, FormularyStatus status)
    {
        return new BuildReport(
            path, digest, status.Drugs, status.Sections, status.Faqs, status.Regimens,
            Count(Severity.Error), Count(Severity.Warning), Count(Severity.Note));

        int Count(Severity severity) => status.Problems.Count(problem => problem.Severity == severity);
    }
}
