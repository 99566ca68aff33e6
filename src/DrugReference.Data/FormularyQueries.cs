using DrugReference.Data.Changes;
using DrugReference.Data.Rows;
using DrugReference.Domain.Problems;
using Microsoft.EntityFrameworkCore;

namespace DrugReference.Data;

/// <summary>
/// What EF Core is asked: problems, changes and what an update compares, of which nobody waits at a bedside. They stand apart from
/// <see cref="Formulary"/>, so that a portal loads EF Core when the first of them is asked for.
/// </summary>
internal static class FormularyQueries
{
    public static Task<IReadOnlyList<Change>> ListChangesAsync(
        FormularyConnections connections, string? slug, int most, CancellationToken cancellationToken) =>
        connections.ReadAsync<IReadOnlyList<Change>>(
            async context =>
            {
                var rows = await context.Changes
                    .Where(row => slug == null || row.Slug == slug)
                    .OrderByDescending(row => row.Id).Take(most)
                    .ToListAsync(cancellationToken);
                return [.. rows.Select(row => row.Verified().ToChange())];
            },
            cancellationToken);

    public static Task<IReadOnlyList<Problem>> ListProblemsAsync(
        FormularyConnections connections, Severity least, int most, CancellationToken cancellationToken) =>
        connections.ReadAsync<IReadOnlyList<Problem>>(
            async context =>
            {
                var rows = await context.Problems
                    .Where(row => row.Severity >= least)
                    .OrderByDescending(row => row.Severity).ThenBy(row => row.File).ThenBy(row => row.Line)
                    .Take(most)
                    .ToListAsync(cancellationToken);
                return [.. rows.Select(ProblemOf)];
            },
            cancellationToken);

    public static Task<IReadOnlyList<Problem>> ListProblemsAsync(
        FormularyConnections connections, string slug, CancellationToken cancellationToken) =>
        connections.ReadAsync<IReadOnlyList<Problem>>(
            async context => [.. (await context.Problems.Where(row => row.Slug == slug)
                .OrderBy(row => row.File).ThenBy(row => row.Line).ThenBy(row => row.Column)
                .ToListAsync(cancellationToken)).Select(ProblemOf)],
            cancellationToken);

    public static Task<Dictionary<string, string?>> ReadSourceHashesAsync(
        FormularyConnections connections, CancellationToken cancellationToken) =>
        connections.ReadAsync(
            context => context.Drugs
                .Select(row => new { row.Slug, Hash = row.UpdateRefusedAt == null ? row.SourceHash : null })
                .ToDictionaryAsync(row => row.Slug, row => row.Hash, StringComparer.Ordinal, cancellationToken),
            cancellationToken);

    private static Problem ProblemOf(ProblemRow row)
    {
        var verified = row.Verified();
        return new Problem(verified.File, verified.Line, verified.Column, verified.Severity, verified.Rule, verified.Message);
    }
}
