using DrugReference.Data.Rows;
using DrugReference.Data.Search;
using Microsoft.Data.Sqlite;

namespace DrugReference.Data;

/// <summary>
/// Reads what pages and searches are made of, past EF Core, which takes longer to get ready than a page does to be made. Every row is
/// verified.
/// </summary>
internal sealed class DrugReader(Statements statements)
{
    private const string InOrder = "ORDER BY SortKey, Slug";

    /// <summary>All drugs in the order of the A to Z, without their passages.</summary>
    public IEnumerable<DrugRow> All() => Read($"SELECT {DrugRow.Columns} FROM Drugs {InOrder}", DrugRow.Read);

    /// <summary>The numbers and slugs of all drugs, in the order in which they were written.</summary>
    public List<(int Id, string Slug)> Slugs()
    {
        using var row = statements.Run("SELECT Id, Slug FROM Drugs ORDER BY Id");
        var slugs = new List<(int Id, string Slug)>();
        while (row.Read())
        {
            slugs.Add((row.GetInt32(0), row.GetString(1)));
        }

        return slugs;
    }

    /// <summary>The drug with this number, without its passages.</summary>
    /// <exception cref="DamagedFormularyException">There is none.</exception>
    public DrugRow At(int id) => Read($"SELECT {DrugRow.Columns} FROM Drugs WHERE Id = $id", DrugRow.Read, ("$id", id)).SingleOrDefault()
        ?? throw new DamagedFormularyException(nameof(FormularyContext.Drugs), id);

    /// <summary>The drug with this slug and all of its passages, or null.</summary>
    public DrugRow? Find(string slug) =>
        Read($"SELECT {DrugRow.Columns} FROM Drugs WHERE Slug = $slug", DrugRow.Read, ("$slug", slug)).SingleOrDefault() is { } row
            ? WithFaqs(With(row, isFaq: false, row.SectionsHash))
            : null;

    /// <summary>A page of the drugs that have questions, with those; or one drug, if it has any.</summary>
    public List<DrugRow> ListFaqs(string? slug, int skip, int take)
    {
        var rows = Read(
            $"""
            SELECT {DrugRow.Columns} FROM Drugs d WHERE ($slug = '' OR Slug = $slug)
            AND EXISTS (SELECT 1 FROM Passages p WHERE p.DrugId = d.Id AND p.IsFaq) {InOrder} LIMIT $take OFFSET $skip
            """,
            DrugRow.Read, ("$slug", slug ?? string.Empty), ("$take", take), ("$skip", skip)).ToList();
        return rows.ConvertAll(WithFaqs);
    }

    /// <summary>All names, in the order in which they were written.</summary>
    public IEnumerable<NameRow> Names() => Read($"SELECT {NameRow.Columns} FROM Names ORDER BY Id", NameRow.Read);

    private DrugRow WithFaqs(DrugRow drug) => With(drug, isFaq: true, drug.FaqsHash);

    private DrugRow With(DrugRow drug, bool isFaq, long hash)
    {
        var passages = Read(
            $"SELECT {PassageRow.Columns} FROM Passages WHERE DrugId = $drug AND IsFaq = $isFaq ORDER BY Position",
            PassageRow.Read, ("$drug", drug.Id), ("$isFaq", isFaq)).ToList();
        drug.Passages.AddRange(passages);
        return StoredRows.HashOf(passages) == hash ? drug : throw new DamagedFormularyException(nameof(FormularyContext.Passages));
    }

    private IEnumerable<T> Read<T>(string sql, Func<SqliteDataReader, T> read, params (string Name, object Value)[] parameters)
        where T : StoredRow
    {
        using var row = statements.Run(sql, parameters);
        while (row.Read())
        {
            yield return read(row).Verified();
        }
    }
}
