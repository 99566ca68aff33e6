using DrugReference.Data.Changes;
using DrugReference.Data.Rows;
using DrugReference.Data.Search;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Offline;
using DrugReference.Domain.Problems;
using DrugReference.Domain.Search;
using Microsoft.EntityFrameworkCore;

namespace DrugReference.Data;

/// <summary>All drugs of one content digest, read from its SQLite file. It never changes.</summary>
/// <remarks>
/// Every row is verified by its hash before it is given out; one that was changed behind our back throws
/// <see cref="DamagedFormularyException"/>.
/// </remarks>
public sealed class Formulary
{
    private readonly FormularyConnections _connections;
    private readonly Action _closed;
    private readonly RegimenDrugs _regimenDrugs = new();
    private IReadOnlyList<DrugListing>? _drugs;
    private SearchState? _search;

    /// <summary>Readers, and one more for as long as the formulary is not closed.</summary>
    private int _holds = 1;

    internal Formulary(FormularyConnections connections, FormularyRow row, string? path, Action closed)
    {
        (_connections, _closed) = (connections, closed);
        (Path, Digest, LoadedAt, Counts, Vocabulary) = (path, row.Digest, row.LoadedAt, row.Counts, row.Vocabulary);
        (Files, ListedAt) = (row.Files, row.ListedAt);
    }

    /// <summary>SHA-256 of the content, as hexadecimal digits.</summary>
    public string Digest { get; }

    /// <summary>When the content was read.</summary>
    public DateTimeOffset LoadedAt { get; }

    public FormularyCounts Counts { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>The SQLite file; null when the formulary is kept in memory because no file could be written.</summary>
    public string? Path { get; }

    /// <summary>The content files as they were listed.</summary>
    public IReadOnlyList<ContentFileState> Files { get; }

    /// <summary>Before the content files were listed.</summary>
    public DateTimeOffset ListedAt { get; }

    /// <summary>Holds the formulary for a reader; null when it is closed.</summary>
    public FormularyLease? Lease()
    {
        for (var holds = Volatile.Read(ref _holds); holds > 0; holds = Volatile.Read(ref _holds))
        {
            if (Interlocked.CompareExchange(ref _holds, holds + 1, holds) == holds)
            {
                return new FormularyLease(this);
            }
        }

        return null;
    }

    /// <summary>Closes the formulary as soon as the last reader has left. Called once.</summary>
    public void Close() => Leave();

    /// <summary>All drugs in the order of the A to Z; read once and kept.</summary>
    public async Task<IReadOnlyList<DrugListing>> ListDrugsAsync(CancellationToken cancellationToken) =>
        _drugs ??= await _connections.ReadAsync(
            async context =>
            {
                var drugs = new List<DrugListing>();
                await foreach (var row in InOrder(context.Drugs).AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
                {
                    drugs.Add(row.Verified().ToListing());
                }

                return drugs.Count == Counts.Drugs ? drugs : throw new DamagedFormularyException(nameof(context.Drugs));
            },
            cancellationToken);

    /// <summary>The drug with this slug, or null.</summary>
    public async Task<Drug?> FindDrugAsync(string slug, CancellationToken cancellationToken) =>
        _regimenDrugs.Find(slug) ?? _regimenDrugs.Keep((await FindWithHashAsync(slug, cancellationToken))?.Drug);

    /// <summary>The questions of a page of drugs that have any, or of one drug.</summary>
    public async Task<IReadOnlyList<DrugFaqs>> ListFaqsAsync(
        string? slug, int skip, int take, CancellationToken cancellationToken)
    {
        var rows = await _connections.ReadAsync(
            async context => Verified(context, await InOrder(context.Drugs)
                .Where(drug => slug == null || drug.Slug == slug)
                .Where(drug => drug.Passages.Any(passage => passage.IsFaq))
                .Skip(skip).Take(take)
                .Include(drug => drug.Passages.Where(passage => passage.IsFaq).OrderBy(passage => passage.Position))
                .ToListAsync(cancellationToken), hasSections: false),
            cancellationToken);
        return [.. rows.Select(row => new DrugFaqs(row.ToListing(), row.ToDrug().Monograph.Faqs))];
    }

    /// <summary>What a query finds.</summary>
    public async Task<SearchResults> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var state = await SearchStateAsync(cancellationToken);
        return await _connections.ReadAsync(
            context => Task.FromResult(new FormularySearch(state.Reader, new SqlitePassages(context, state)).Find(request)), cancellationToken);
    }

    /// <summary>What a browser needs to search some of the drugs without a network.</summary>
    public Task<SearchCopy> ReadSearchCopyAsync(IReadOnlySet<string> slugs, CancellationToken cancellationToken) => _connections.ReadAsync(
        context => SearchCopies.ReadAsync(context, Digest, Vocabulary, slugs, cancellationToken), cancellationToken);

    /// <summary>The newest changes, of all drugs or of one; the newest first.</summary>
    public Task<IReadOnlyList<Change>> ListChangesAsync(
        string? slug, int most, CancellationToken cancellationToken) => _connections.ReadAsync<IReadOnlyList<Change>>(
        async context =>
        {
            var rows = await context.Changes
                .Where(row => slug == null || row.Slug == slug)
                .OrderByDescending(row => row.Id).Take(most)
                .ToListAsync(cancellationToken);
            return [.. rows.Select(row => row.Verified().ToChange())];
        },
        cancellationToken);

    /// <summary>Asks the file whether it still is the one that was opened.</summary>
    /// <exception cref="DamagedFormularyException">It is not.</exception>
    public Task ProbeAsync(CancellationToken cancellationToken) => _connections.ReadPlainAsync(
        connection => FormularyRowReader.DigestOf(connection) == Digest
            ? true
            : throw new DamagedFormularyException(nameof(FormularyContext.Formularies)),
        cancellationToken);

    public async Task<FormularyStatus> GetStatusAsync(CancellationToken cancellationToken) => new(
        Counts.Drugs, Counts.Sections, Counts.Faqs, Counts.Regimens,
        await ListProblemsAsync(Severity.Note, int.MaxValue, cancellationToken));

    /// <summary>The first problems of this severity and above, the worst before the others.</summary>
    public async Task<IReadOnlyList<Problem>> ListProblemsAsync(Severity least, int most, CancellationToken cancellationToken) =>
        !await _connections.ReadPlainAsync(connection => FormularyRowReader.HasProblems(connection, (int)least), cancellationToken)
            ? []
            : await _connections.ReadAsync<IReadOnlyList<Problem>>(
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

    /// <summary>What is wrong in the files of one drug, in their order.</summary>
    public Task<IReadOnlyList<Problem>> ListProblemsAsync(string slug, CancellationToken cancellationToken) =>
        _connections.ReadAsync<IReadOnlyList<Problem>>(
            async context => [.. (await context.Problems.Where(row => row.Slug == slug)
                .OrderBy(row => row.File).ThenBy(row => row.Line).ThenBy(row => row.Column)
                .ToListAsync(cancellationToken)).Select(ProblemOf)],
            cancellationToken);

    /// <summary>Hash of the files of each drug, by slug; a drug whose update was refused has none.</summary>
    internal Task<Dictionary<string, string?>> ReadSourceHashesAsync(CancellationToken cancellationToken) => _connections.ReadAsync(
        context => context.Drugs
            .Select(row => new { row.Slug, Hash = row.UpdateRefusedAt == null ? row.SourceHash : null })
            .ToDictionaryAsync(row => row.Slug, row => row.Hash, StringComparer.Ordinal, cancellationToken),
        cancellationToken);

    /// <summary>The drug with this slug and the hash of the files that it was read from, or null.</summary>
    internal async Task<(Drug Drug, string Hash)?> FindWithHashAsync(string slug, CancellationToken cancellationToken)
    {
        var rows = await _connections.ReadAsync(
            async context => Verified(context, await context.Drugs
                .Where(drug => drug.Slug == slug)
                .Include(drug => drug.Passages.OrderBy(passage => passage.Position))
                .ToListAsync(cancellationToken), hasSections: true),
            cancellationToken);
        return rows is [var row] ? (row.ToDrug(), row.SourceHash) : null;
    }

    /// <summary>Knows all names; they are read once, for the first who searches.</summary>
    private async Task<SearchState> SearchStateAsync(CancellationToken cancellationToken) =>
        _search ??= new SearchState(new QueryReader(Vocabulary, await _connections.ReadAsync(
            async context =>
            {
                var names = new List<DrugName>();
                await foreach (var row in context.Names.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
                {
                    var name = row.Verified();
                    names.Add(new DrugName(name.DrugId, name.Name, name.Kind));
                }

                return names;
            },
            cancellationToken)), Counts);

    internal void Leave()
    {
        if (Interlocked.Decrement(ref _holds) == 0)
        {
            _connections.Dispose();
            _closed();
        }
    }

    private static Problem ProblemOf(ProblemRow row)
    {
        var verified = row.Verified();
        return new Problem(verified.File, verified.Line, verified.Column, verified.Severity, verified.Rule, verified.Message);
    }

    /// <summary>Drugs with all of their questions, and all of their sections unless they were not asked for.</summary>
    internal static List<DrugRow> Verified(FormularyContext context, List<DrugRow> rows, bool hasSections)
    {
        foreach (var row in rows)
        {
            row.Verified();
            row.Passages.ForEach(passage => passage.Verified());
            if (StoredRows.HashOf(row.Passages.Where(passage => passage.IsFaq)) != row.FaqsHash
                || (hasSections && StoredRows.HashOf(row.Passages.Where(passage => !passage.IsFaq)) != row.SectionsHash))
            {
                throw new DamagedFormularyException(nameof(context.Passages));
            }
        }

        return rows;
    }

    private static IQueryable<DrugRow> InOrder(IQueryable<DrugRow> drugs) =>
        drugs.OrderBy(drug => drug.SortKey).ThenBy(drug => drug.Slug);
}
