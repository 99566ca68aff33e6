using DrugReference.Domain.Search;
using Microsoft.Data.Sqlite;

namespace DrugReference.Data.Rows;

/// <summary>A name that a drug is found by.</summary>
internal sealed class NameRow : StoredRow
{
    /// <summary>In the order in which they are read.</summary>
    public const string Columns = "Id, Hash, DrugId, Kind, Name";

    public int DrugId { get; set; }

    public required string Name { get; set; }

    public NameKind Kind { get; set; }

    public override string Table => "Names";

    /// <summary>A row of <see cref="Columns"/>.</summary>
    public static NameRow Read(SqliteDataReader row) => new()
    {
        Id = row.GetInt32(0),
        Hash = row.GetInt64(1),
        DrugId = row.GetInt32(2),
        Kind = (NameKind)row.GetInt32(3),
        Name = row.GetString(4),
    };

    public override void Describe(RowText row)
    {
        row.Add(nameof(Id), Id);
        row.Add(nameof(DrugId), DrugId);
        row.Add(nameof(Kind), (long)Kind);
        row.Add(nameof(Name), Name);
    }
}
