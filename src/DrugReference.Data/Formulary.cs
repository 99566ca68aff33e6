using DrugReference.Data.Rows;
using DrugReference.Data.Search;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Problems;
using DrugReference.Domain.Search;
using Microsoft.EntityFrameworkCore;

namespace DrugReference.Data;

/// <summary>All drugs of one content digest, read from its SQLite file. It never changes.</summary>
public sealed class Formulary
{
    private readonly IDbContextFactory<FormularyContext> _contexts;

    internal Formulary(IDbContextFactory<FormularyContext> contexts, FormularyRow row)
    {
        _contexts = contexts;
        (Digest, LoadedAt, Vocabulary) = (row.Digest, row.LoadedAt, row.Vocabulary);
    }

    /// <summary>SHA-256 of the content, as hexadecimal digits.</summary>
    public string Digest { get; }

    /// <summary>When the content was read.</summary>
    public DateTimeOffset LoadedAt { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>All drugs in the order of the A to Z.</summary>
    public async Task<IReadOnlyList<DrugListing>> ListDrugsAsync(CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var rows = await InOrder(context.Drugs).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToListing())];
    }

    /// <summary>The drug with this slug, or null.</summary>
    public async Task<Drug?> FindDrugAsync(string slug, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Drugs.AsNoTracking()
            .Include(drug => drug.Passages.OrderBy(passage => passage.Position))
            .SingleOrDefaultAsync(drug => drug.Slug == slug, cancellationToken);
        return row?.ToDrug();
    }

    /// <summary>The questions of a page of drugs that have any, or of one drug.</summary>
    public async Task<IReadOnlyList<DrugFaqs>> ListFaqsAsync(
        string? slug, int skip, int take, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var rows = await InOrder(context.Drugs)
            .Where(drug => slug == null || drug.Slug == slug)
            .Where(drug => drug.Passages.Any(passage => passage.IsFaq))
            .Skip(skip).Take(take)
            .Include(drug => drug.Passages.Where(passage => passage.IsFaq).OrderBy(passage => passage.Position))
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new DrugFaqs(row.ToListing(), row.ToDrug().Monograph.Faqs))];
    }

    /// <summary>What a query finds.</summary>
    public async Task<SearchResults> SearchAsync(SearchQuery query, bool faqsOnly, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await FormularySearch.RunAsync(context, query, faqsOnly, cancellationToken);
    }

    public async Task<FormularyStatus> GetStatusAsync(CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var problems = await context.Problems.AsNoTracking()
            .OrderByDescending(row => row.Severity).ThenBy(row => row.File).ThenBy(row => row.Line)
            .ToListAsync(cancellationToken);
        return new FormularyStatus(
            await context.Drugs.CountAsync(cancellationToken),
            await context.Passages.CountAsync(passage => !passage.IsFaq, cancellationToken),
            await context.Passages.CountAsync(passage => passage.IsFaq, cancellationToken),
            await context.Drugs.CountAsync(drug => drug.HasRegimen, cancellationToken),
            [.. problems.Select(row =>
                new Problem(row.File, row.Line, row.Column, row.Severity, row.Rule, row.Message))]);
    }

    private static IQueryable<DrugRow> InOrder(IQueryable<DrugRow> drugs) =>
        drugs.AsNoTracking().OrderBy(drug => drug.SortKey).ThenBy(drug => drug.Slug);
}
