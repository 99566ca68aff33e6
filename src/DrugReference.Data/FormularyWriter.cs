using DrugReference.Data.Changes;
using DrugReference.Data.Rows;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DrugReference.Data;

/// <summary>
/// Writes a formulary in one transaction: into an empty file, or into a copy of the formulary before it, of which only the
/// drugs whose files changed are replaced.
/// </summary>
internal sealed class FormularyWriter : IDisposable
{
    /// <summary>Changes that are kept: more than anybody reads back, and few enough to copy each time.</summary>
    public const int MostChanges = 1_000;

    /// <summary>
    /// The file gets its name only when it is whole: a journal would protect what is thrown away on failure anyway, and nobody
    /// else opens it. Large pages hold the passages of a drug together: a tenth less is written, and a sixth faster.
    /// </summary>
    private const string Settings =
        "PRAGMA page_size=16384; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-32768;";

    /// <summary>
    /// Full-text indexes over the table that EF Core has created. They hold no text of their own. Headings have one for
    /// themselves: what stands in a heading is found without passing over what stands in the texts. FTS5 does not rank, so that it
    /// needs no lengths.
    /// </summary>
    private const string CreateIndexes =
        """
        CREATE VIRTUAL TABLE PassageIndex USING fts5(
            Title, Path, Text, content='Passages', content_rowid='Id', columnsize=0, tokenize='porter unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE HeadingIndex USING fts5(
            Title, Path, content='Passages', content_rowid='Id', columnsize=0, tokenize='porter unicode61 remove_diacritics 2');
        INSERT INTO PassageIndex(PassageIndex, rank) VALUES('hashsize', 33554432);
        """;

    /// <summary>At the end and at once: each statement of its own would leave a small segment behind, to be merged again.</summary>
    private const string FillIndexes =
        """
        INSERT INTO PassageIndex(PassageIndex) VALUES('rebuild');
        INSERT INTO HeadingIndex(HeadingIndex) VALUES('rebuild');
        """;

    private const string IndexDrug =
        """
        INSERT INTO PassageIndex(rowid, Title, Path, Text) SELECT Id, Title, Path, Text FROM Passages WHERE DrugId = {0};
        INSERT INTO HeadingIndex(rowid, Title, Path) SELECT Id, Title, Path FROM Passages WHERE DrugId = {0};
        """;

    private const string RemoveDrug =
        """
        INSERT INTO PassageIndex(PassageIndex, rowid, Title, Path, Text)
            SELECT 'delete', Id, Title, Path, Text FROM Passages WHERE DrugId = {0};
        INSERT INTO HeadingIndex(HeadingIndex, rowid, Title, Path) SELECT 'delete', Id, Title, Path FROM Passages WHERE DrugId = {0};
        DELETE FROM Passages WHERE DrugId = {0};
        DELETE FROM Names WHERE DrugId = {0};
        DELETE FROM Drugs WHERE Id = {0};
        """;

    private readonly FormularyContext _context;
    private readonly IDbContextTransaction _transaction;
    private readonly PreparedInsert<DrugRow> _drugs;
    private readonly PreparedInsert<PassageRow> _passages;
    private readonly PreparedInsert<NameRow> _names;
    private readonly PreparedInsert<ProblemRow> _problems;
    private readonly PreparedInsert<ChangeRow> _changes;
    private readonly PreparedInsert<FormularyRow> _formularies;
    private readonly Dictionary<string, int> _drugIds = new(StringComparer.Ordinal);
    private int _lastDrug;
    private int _lastPassage;
    private int _lastName;
    private int _lastProblem;
    private int _lastChange;

    private FormularyWriter(FormularyContext context, IDbContextTransaction transaction, bool isCopy)
    {
        (_context, _transaction, IsCopy) = (context, transaction, isCopy);
        (_drugs, _passages, _names) = (new(context), new(context), new(context));
        (_problems, _changes, _formularies) = (new(context), new(context), new(context));
        if (isCopy)
        {
            _drugIds = context.Drugs.Select(row => new { row.Slug, row.Id }).ToDictionary(row => row.Slug, row => row.Id);
            (_lastDrug, _lastPassage) = (LastId(context.Drugs), LastId(context.Passages));
            (_lastName, _lastProblem, _lastChange) = (LastId(context.Names), LastId(context.Problems), LastId(context.Changes));
        }
    }

    /// <summary>Whether what the formulary before it holds is there already.</summary>
    public bool IsCopy { get; }

    /// <summary>Begins to write.</summary>
    /// <param name="isCopy">Whether the file is a copy of a formulary; otherwise it is empty.</param>
    public static async Task<FormularyWriter> BeginAsync(
        FormularyContext context, bool isCopy, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlRawAsync(Settings, cancellationToken);
        if (!isCopy)
        {
            await context.Database.ExecuteSqlRawAsync(FormularySchema.Of(context.Model), cancellationToken);
            await context.Database.ExecuteSqlRawAsync(CreateIndexes, cancellationToken);
        }

        return new FormularyWriter(context, await context.Database.BeginTransactionAsync(cancellationToken), isCopy);
    }

    /// <summary>Writes a drug in the place of the one that had its slug.</summary>
    public void Put(Drug drug, string sourceHash)
    {
        Remove(drug.Monograph.Slug);
        var id = ++_lastDrug;
        _drugIds[drug.Monograph.Slug] = id;
        var passages = DrugRows.PassagesOf(drug, id).ToList();
        foreach (var passage in passages)
        {
            passage.Id = ++_lastPassage;
            _passages.Insert(passage);
        }

        var row = DrugRows.ToRow(drug, id, sourceHash);
        row.SectionsHash = RowFormat.HashOf(passages.Where(passage => !passage.IsFaq));
        row.FaqsHash = RowFormat.HashOf(passages.Where(passage => passage.IsFaq));
        _drugs.Insert(row);

        foreach (var (name, kind) in DrugRows.NamesOf(drug))
        {
            _names.Insert(new NameRow { Id = ++_lastName, DrugId = id, Name = name, Kind = kind });
        }

        if (IsCopy)
        {
            _context.Database.ExecuteSqlRaw(IndexDrug, id);
        }
    }

    public void Remove(string slug)
    {
        if (_drugIds.Remove(slug, out var id))
        {
            _context.Database.ExecuteSqlRaw(RemoveDrug, id);
        }
    }

    /// <summary>Writes the problems of a drug, or of the folder, in the place of those that it had.</summary>
    public void PutProblems(string? slug, IEnumerable<Problem> problems)
    {
        if (IsCopy)
        {
            _context.Problems.Where(row => row.Slug == slug).ExecuteDelete();
        }

        foreach (var problem in problems)
        {
            _problems.Insert(new ProblemRow
            {
                Id = ++_lastProblem,
                Slug = slug,
                File = StorableText.Mended(problem.File),
                Line = problem.Line,
                Column = problem.Column,
                Severity = problem.Severity,
                Rule = problem.Rule,
                Message = StorableText.Mended(problem.Message),
            });
        }
    }

    public void PutChange(Change change) => _changes.Insert(ChangeRow.Of(change, ++_lastChange));

    /// <summary>Writes what the formulary was made from, fills the indexes and ends the transaction.</summary>
    public async Task FinishAsync(
        FormularyContent content, DateTimeOffset listedAt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (IsCopy)
        {
            await _context.Formularies.ExecuteDeleteAsync(cancellationToken);
        }
        else
        {
            await _context.Database.ExecuteSqlRawAsync(FillIndexes, cancellationToken);
        }

        if (_lastChange - MostChanges is > 0 and var last)
        {
            await _context.Changes.Where(row => row.Id <= last).ExecuteDeleteAsync(cancellationToken);
        }

        _formularies.Insert(new FormularyRow
        {
            Id = 1,
            Digest = content.Digest,
            Root = content.Root,
            ListedAt = listedAt,
            LoadedAt = now,
            Counts = await CountAsync(cancellationToken),
            Vocabulary = content.Vocabulary,
            Files = [.. content.Files.Select(file => file with { Path = StorableText.Mended(file.Path) })],
        });
        await _transaction.CommitAsync(cancellationToken);
    }

    public void Dispose()
    {
        _drugs.Dispose();
        _passages.Dispose();
        _names.Dispose();
        _problems.Dispose();
        _changes.Dispose();
        _formularies.Dispose();
        _transaction.Dispose();
    }

    private async Task<FormularyCounts> CountAsync(CancellationToken cancellationToken) => new(
        await _context.Drugs.CountAsync(cancellationToken),
        await _context.Passages.CountAsync(passage => !passage.IsFaq, cancellationToken),
        await _context.Passages.CountAsync(passage => passage.IsFaq, cancellationToken),
        await _context.Drugs.CountAsync(drug => drug.HasRegimen, cancellationToken),
        await _context.Problems.CountAsync(cancellationToken));

    private static int LastId<T>(IQueryable<T> rows)
        where T : StoredRow => rows.Max(row => (int?)row.Id) ?? 0;
}
