using System.Globalization;
using DrugReference.Data.Changes;
using DrugReference.Data.Rows;
using DrugReference.Domain.Formularies;
using DrugReference.Domain.Problems;
using Microsoft.Data.Sqlite;

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

    /// <summary>At the end and at once: each statement of its own would leave a small segment behind, to be merged again.</summary>
    private const string FillIndexes =
        """
        INSERT INTO PassageIndex(PassageIndex) VALUES('rebuild');
        INSERT INTO HeadingIndex(HeadingIndex) VALUES('rebuild');
        """;

    private const string CountRows =
        """
        SELECT
            (SELECT count(*) FROM Drugs), (SELECT count(*) FROM Passages WHERE NOT IsFaq), (SELECT count(*) FROM Passages WHERE IsFaq),
            (SELECT count(*) FROM Drugs WHERE HasRegimen), (SELECT count(*) FROM Problems)
        """;

    private const string IndexDrug =
        """
        INSERT INTO PassageIndex(rowid, Title, Path, Text) SELECT Id, Title, Path, Text FROM Passages WHERE DrugId = $drug;
        INSERT INTO HeadingIndex(rowid, Title, Path) SELECT Id, Title, Path FROM Passages WHERE DrugId = $drug;
        """;

    private const string RemoveDrug =
        """
        INSERT INTO PassageIndex(PassageIndex, rowid, Title, Path, Text)
            SELECT 'delete', Id, Title, Path, Text FROM Passages WHERE DrugId = $drug;
        INSERT INTO HeadingIndex(HeadingIndex, rowid, Title, Path) SELECT 'delete', Id, Title, Path FROM Passages WHERE DrugId = $drug;
        DELETE FROM Passages WHERE DrugId = $drug;
        DELETE FROM Names WHERE DrugId = $drug;
        DELETE FROM Drugs WHERE Id = $drug;
        """;

    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
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

    private FormularyWriter(SqliteConnection connection, SqliteTransaction transaction, bool isCopy)
    {
        (_connection, _transaction, IsCopy) = (connection, transaction, isCopy);
        (_drugs, _passages, _names) = (new(connection), new(connection), new(connection));
        (_problems, _changes, _formularies) = (new(connection), new(connection), new(connection));
        if (isCopy)
        {
            using var drugs = Command("SELECT Slug, Id FROM Drugs").ExecuteReader();
            while (drugs.Read())
            {
                _drugIds[drugs.GetString(0)] = drugs.GetInt32(1);
            }

            (_lastDrug, _lastPassage) = (LastId("Drugs"), LastId("Passages"));
            (_lastName, _lastProblem, _lastChange) = (LastId("Names"), LastId("Problems"), LastId("Changes"));
        }
    }

    /// <summary>Whether what the formulary before it holds is there already.</summary>
    public bool IsCopy { get; }

    /// <summary>Begins to write.</summary>
    /// <param name="isCopy">Whether the file is a copy of a formulary; otherwise it is empty.</param>
    public static FormularyWriter Begin(SqliteConnection connection, bool isCopy)
    {
        using var command = connection.CreateCommand();
        command.CommandText = isCopy ? Settings : Settings + FormularySchema.Tables + FormularySchema.Indexes;
        command.ExecuteNonQuery();
        return new FormularyWriter(connection, connection.BeginTransaction(), isCopy);
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
        row.SectionsHash = StoredRows.HashOf(passages.Where(passage => !passage.IsFaq));
        row.FaqsHash = StoredRows.HashOf(passages.Where(passage => passage.IsFaq));
        _drugs.Insert(row);

        foreach (var (name, kind) in DrugRows.NamesOf(drug))
        {
            _names.Insert(new NameRow { Id = ++_lastName, DrugId = id, Name = name, Kind = kind });
        }

        if (IsCopy)
        {
            Execute(IndexDrug, ("$drug", id));
        }
    }

    public void Remove(string slug)
    {
        if (_drugIds.Remove(slug, out var id))
        {
            Execute(RemoveDrug, ("$drug", id));
        }
    }

    /// <summary>Writes the problems of a drug, or of the folder, in the place of those that it had.</summary>
    public void PutProblems(string? slug, IEnumerable<Problem> problems)
    {
        if (IsCopy)
        {
            Execute("DELETE FROM Problems WHERE Slug IS $slug", ("$slug", slug));
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
    public void Finish(FormularyContent content, DateTimeOffset listedAt, DateTimeOffset now)
    {
        Execute(IsCopy ? "DELETE FROM Formularies" : FillIndexes);
        if (_lastChange - MostChanges is > 0 and var last)
        {
            Execute("DELETE FROM Changes WHERE Id <= $last", ("$last", last));
        }

        _formularies.Insert(new FormularyRow
        {
            Id = 1,
            Digest = content.Digest,
            Root = content.Root,
            ListedAt = listedAt,
            LoadedAt = now,
            Counts = Count(),
            Vocabulary = content.Vocabulary,
            Files = [.. content.Files.Select(file => file with { Path = StorableText.Mended(file.Path) })],
        });
        _transaction.Commit();
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

    private FormularyCounts Count()
    {
        using var row = Command(CountRows).ExecuteReader();
        row.Read();
        return new FormularyCounts(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4));
    }

    private int LastId(string table) => Convert.ToInt32(Command($"SELECT ifnull(max(Id), 0) FROM {table}").ExecuteScalar(), CultureInfo.InvariantCulture);

    private void Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql) => new(sql, _connection, _transaction);
}
