using DrugReference.Data.Rows;
using DrugReference.Domain.Monographs;
using DrugReference.Domain.Search;
using Microsoft.Data.Sqlite;

namespace DrugReference.Data.Search;

/// <summary>Reads passages past EF Core, whose queries take several times as long as these few rows.</summary>
internal sealed class PassageReader(Statements statements)
{
    public const string Texts = "PassageIndex";
    public const string Headings = "HeadingIndex";

    /// <summary>The column behind those of a stored passage.</summary>
    private const int DrugName = 12;

    private const string Columns = "p.Id, p.Title, p.Path, p.Text, p.IsFaq, p.Kind, d.Name";

    /// <summary>Whether any passage matches.</summary>
    public bool Holds(string expression) =>
        Number($"SELECT 1 FROM {Texts} WHERE {Texts} MATCH $words LIMIT 1", ("$words", expression)) is not null;

    /// <summary>The numbers of all passages that match, or whose headings do.</summary>
    public List<int> Matches(bool inHeadings, string expression) => Numbers(
        inHeadings ? $"SELECT rowid FROM {Headings} WHERE {Headings} MATCH $words" : $"SELECT rowid FROM {Texts} WHERE {Texts} MATCH $words",
        ("$words", expression));

    /// <summary>The numbers of all questions.</summary>
    public List<int> Faqs() => Numbers("SELECT Id FROM Passages WHERE IsFaq ORDER BY Id");

    /// <summary>The highest number of a passage.</summary>
    public int Last() => Number("SELECT ifnull(max(Id), 0) FROM Passages") ?? 0;

    /// <summary>The drug with a slug, if there is one.</summary>
    public int? DrugOf(string slug) => Number("SELECT Id FROM Drugs WHERE Slug = $slug", ("$slug", slug));

    /// <summary>The numbers of the passages of a drug: the writer counts them in a row.</summary>
    public (int First, int Last) RangeOf(int drug)
    {
        using var row = statements.Run("SELECT min(Id), max(Id) FROM Passages WHERE DrugId = $drug", ("$drug", drug));
        return row.Read() && !row.IsDBNull(0) ? (row.GetInt32(0), row.GetInt32(1)) : (0, -1);
    }

    /// <summary>The first passages in a range that have a text.</summary>
    public List<Passage> First((int First, int Last) range, HitKinds kinds, int most) => Read(
        $"""
        SELECT {Columns} FROM Passages p JOIN Drugs d ON d.Id = p.DrugId
        WHERE p.Id BETWEEN $first AND $last AND p.Text <> '' AND {Of(kinds)} ORDER BY p.Id LIMIT $most
        """,
        ("$first", range.First), ("$last", range.Last), ("$most", most));

    /// <summary>The first passages in a range that match.</summary>
    public List<Passage> Match(string expression, HitKinds kinds, (int First, int Last) range, int most) => Read(
        $"""
        SELECT {Columns} FROM {Texts} JOIN Passages p ON p.Id = {Texts}.rowid JOIN Drugs d ON d.Id = p.DrugId
        WHERE {Texts} MATCH $words AND {Texts}.rowid BETWEEN $first AND $last AND p.Text <> '' AND {Of(kinds)} LIMIT $most
        """,
        ("$words", expression), ("$first", range.First), ("$last", range.Last), ("$most", most));

    /// <summary>A passage, as it was written.</summary>
    /// <exception cref="DamagedFormularyException">It was changed.</exception>
    public PlacedPassage At(int id)
    {
        using var row = statements.Run(
            $"SELECT {PassageRow.Columns}, (SELECT d.Name FROM Drugs d WHERE d.Id = DrugId) FROM Passages WHERE Id = $id", ("$id", id));
        if (!row.Read())
        {
            throw new DamagedFormularyException(nameof(FormularyContext.Passages), id);
        }

        var stored = PassageRow.Read(row).Verified();
        var passage = new Passage(
            stored.Id, stored.Title, stored.Path, stored.Text, row.GetString(DrugName), stored.IsFaq, Passage.WeightOf(stored.Kind));
        return new PlacedPassage(passage, stored.DrugId, stored.Anchor);
    }

    private static string Of(HitKinds kinds) => (kinds & HitKinds.Passage) switch
    {
        HitKinds.Section => "NOT p.IsFaq",
        HitKinds.Faq => "p.IsFaq",
        _ => "1",
    };

    private int? Number(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var row = statements.Run(sql, parameters);
        return row.Read() ? row.GetInt32(0) : null;
    }

    private List<int> Numbers(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var row = statements.Run(sql, parameters);
        var numbers = new List<int>();
        while (row.Read())
        {
            numbers.Add(row.GetInt32(0));
        }

        return numbers;
    }

    private List<Passage> Read(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var row = statements.Run(sql, parameters);
        var passages = new List<Passage>();
        while (row.Read())
        {
            passages.Add(Read(row));
        }

        return passages;
    }

    private static Passage Read(SqliteDataReader row) => new(
        row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(6), row.GetBoolean(4),
        Passage.WeightOf((SectionKind)row.GetInt32(5)));
}
