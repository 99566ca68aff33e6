using DrugReference.Data.Changes;
using DrugReference.Data.Rows;
using DrugReference.Data.Search;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Offline;
using DrugReference.Domain.Problems;
using DrugReference.Domain.Search;

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
        _drugs ??= await _connections.ReadPlainAsync(
            statements =>
            {
                var drugs = new List<DrugListing>();
                foreach (var row in new DrugReader(statements).All())
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    drugs.Add(row.ToListing());
                }

                return drugs.Count == Counts.Drugs ? drugs : throw new DamagedFormularyException(nameof(FormularyContext.Drugs));
            },
            cancellationToken);

    /// <summary>The drug with this slug, or null.</summary>
    public async Task<Drug?> FindDrugAsync(string slug, CancellationToken cancellationToken) =>
        _regimenDrugs.Find(slug) ?? _regimenDrugs.Keep((await FindWithHashAsync(slug, cancellationToken))?.Drug);

    /// <summary>The questions of a page of drugs that have any, or of one drug.</summary>
    public async Task<IReadOnlyList<DrugFaqs>> ListFaqsAsync(
        string? slug, int skip, int take, CancellationToken cancellationToken)
    {
        var rows = await _connections.ReadPlainAsync(
            statements => new DrugReader(statements).ListFaqs(slug, skip, take), cancellationToken);
        return [.. rows.Select(row => new DrugFaqs(row.ToListing(), row.ToDrug().Monograph.Faqs))];
    }

    /// <summary>What a query finds.</summary>
    public async Task<SearchResults> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var state = await SearchStateAsync(cancellationToken);
        return await _connections.ReadPlainAsync(
            statements => new FormularySearch(state.Reader, new SqlitePassages(statements, state)).Find(request), cancellationToken);
    }

    /// <summary>What a browser needs to search some of the drugs without a network.</summary>
    public Task<SearchCopy> ReadSearchCopyAsync(IReadOnlySet<string> slugs, CancellationToken cancellationToken) => _connections.ReadPlainAsync(
        statements => SearchCopies.Read(new DrugReader(statements), Digest, Vocabulary, slugs, cancellationToken), cancellationToken);

    /// <summary>The newest changes, of all drugs or of one; the newest first.</summary>
    public Task<IReadOnlyList<Change>> ListChangesAsync(string? slug, int most, CancellationToken cancellationToken) =>
        FormularyQueries.ListChangesAsync(_connections, slug, most, cancellationToken);

    /// <summary>Asks the file whether it still is the one that was opened.</summary>
    /// <exception cref="DamagedFormularyException">It is not.</exception>
    public Task ProbeAsync(CancellationToken cancellationToken) => _connections.ReadPlainAsync(
        statements => FormularyRowReader.DigestOf(statements) == Digest
            ? true
            : throw new DamagedFormularyException(nameof(FormularyContext.Formularies)),
        cancellationToken);

    public async Task<FormularyStatus> GetStatusAsync(CancellationToken cancellationToken) => new(
        Counts.Drugs, Counts.Sections, Counts.Faqs, Counts.Regimens,
        await ListProblemsAsync(Severity.Note, int.MaxValue, cancellationToken));

    /// <summary>The first problems of this severity and above, the worst before the others.</summary>
    public async Task<IReadOnlyList<Problem>> ListProblemsAsync(Severity least, int most, CancellationToken cancellationToken) =>
        !await _connections.ReadPlainAsync(statements => FormularyRowReader.HasProblems(statements, (int)least), cancellationToken)
            ? []
            : await FormularyQueries.ListProblemsAsync(_connections, least, most, cancellationToken);

    /// <summary>What is wrong in the files of one drug, in their order.</summary>
    public Task<IReadOnlyList<Problem>> ListProblemsAsync(string slug, CancellationToken cancellationToken) =>
        FormularyQueries.ListProblemsAsync(_connections, slug, cancellationToken);

    /// <summary>Hash of the files of each drug, by slug; a drug whose update was refused has none.</summary>
    internal Task<Dictionary<string, string?>> ReadSourceHashesAsync(CancellationToken cancellationToken) =>
        FormularyQueries.ReadSourceHashesAsync(_connections, cancellationToken);

    /// <summary>The drug with this slug and the hash of the files that it was read from, or null.</summary>
    internal async Task<(Drug Drug, string Hash)?> FindWithHashAsync(string slug, CancellationToken cancellationToken)
    {
        var row = await _connections.ReadPlainAsync(statements => new DrugReader(statements).Find(slug), cancellationToken);
        return row is null ? null : (row.ToDrug(), row.SourceHash);
    }

    /// <summary>Knows all names; they are read once, for the first who searches.</summary>
    private async Task<SearchState> SearchStateAsync(CancellationToken cancellationToken) =>
        _search ??= new SearchState(new QueryReader(Vocabulary, await _connections.ReadPlainAsync(
            statements =>
            {
                var names = new List<DrugName>();
                foreach (var name in new DrugReader(statements).Names())
                {
                    cancellationToken.ThrowIfCancellationRequested();
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
}
