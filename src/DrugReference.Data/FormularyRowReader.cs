using System.Globalization;
using DrugReference.Data.Rows;
using DrugReference.Data.Search;

namespace DrugReference.Data;

/// <summary>
/// Reads the row that says what a file holds. It is all that a portal reads to be ready, and EF Core would take longer for it
/// than everything else does together.
/// </summary>
internal static class FormularyRowReader
{
    private const string Query = "SELECT Id, Counts, Digest, Files, ListedAt, LoadedAt, Root, Vocabulary, Hash FROM Formularies";

    /// <exception cref="DamagedFormularyException">The row is not as it was written.</exception>
    public static FormularyRow Read(Statements statements)
    {
        using var reader = statements.Run(Query);
        if (!reader.Read())
        {
            throw new DamagedFormularyException("Formularies");
        }

        var (id, listedAt, loadedAt) = (reader.GetInt32(0), MomentOf(reader.GetString(4)), MomentOf(reader.GetString(5)));
        var (counts, digest, files) = (reader.GetString(1), reader.GetString(2), reader.GetString(3));
        var (root, vocabulary, hash) = (reader.GetString(6), reader.GetString(7), reader.GetInt64(8));
        var text = StoredRows.Blank();
        FormularyRow.Describe(text, id, counts, digest, files, listedAt, loadedAt, root, vocabulary);
        if (text.Hash != hash || reader.Read())
        {
            throw new DamagedFormularyException("Formularies", id);
        }

        return new FormularyRow
        {
            Id = id,
            Hash = hash,
            Digest = digest,
            Root = root,
            ListedAt = listedAt,
            LoadedAt = loadedAt,
            Counts = RowJson.CountsOf(counts),
            Vocabulary = RowJson.VocabularyOf(vocabulary),
            Files = RowJson.FilesOf(files),
        };
    }

    /// <summary>Whether there is a problem of this severity or a worse one.</summary>
    public static bool HasProblems(Statements statements, int least)
    {
        using var row = statements.Run("SELECT 1 FROM Problems WHERE Severity >= $least LIMIT 1", ("$least", least));
        return row.Read();
    }

    /// <summary>The digest alone: whether the file still answers.</summary>
    public static string? DigestOf(Statements statements)
    {
        using var row = statements.Run("SELECT Digest FROM Formularies");
        return row.Read() ? row.GetString(0) : null;
    }

    private static DateTimeOffset MomentOf(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
