using DrugReference.Domain.Monographs;
using Microsoft.Data.Sqlite;

namespace DrugReference.Data.Rows;

/// <summary>A section or a question of a monograph: what can be linked to, and what search finds.</summary>
internal sealed class PassageRow : StoredRow
{
    /// <summary>In the order in which they are read.</summary>
    public const string Columns = "Id, Hash, Anchor, DrugId, Html, IsFaq, Kind, Level, Path, Position, Text, Title";

    public int DrugId { get; set; }

    public DrugRow? Drug { get; set; }

    public int Position { get; set; }

    public bool IsFaq { get; set; }

    public SectionKind Kind { get; set; }

    public required string Anchor { get; set; }

    public int Level { get; set; }

    public required string Title { get; set; }

    public required string Path { get; set; }

    public required string Html { get; set; }

    public required string Text { get; set; }

    public override string Table => "Passages";

    /// <summary>A row of <see cref="Columns"/>.</summary>
    public static PassageRow Read(SqliteDataReader row) => new()
    {
        Id = row.GetInt32(0),
        Hash = row.GetInt64(1),
        Anchor = row.GetString(2),
        DrugId = row.GetInt32(3),
        Html = row.GetString(4),
        IsFaq = row.GetBoolean(5),
        Kind = (SectionKind)row.GetInt32(6),
        Level = row.GetInt32(7),
        Path = row.GetString(8),
        Position = row.GetInt32(9),
        Text = row.GetString(10),
        Title = row.GetString(11),
    };

    public override void Describe(RowText row)
    {
        row.Add(nameof(Id), Id);
        row.Add(nameof(Anchor), Anchor);
        row.Add(nameof(DrugId), DrugId);
        row.Add(nameof(Html), Html);
        row.Add(nameof(IsFaq), IsFaq);
        row.Add(nameof(Kind), (long)Kind);
        row.Add(nameof(Level), Level);
        row.Add(nameof(Path), Path);
        row.Add(nameof(Position), Position);
        row.Add(nameof(Text), Text);
        row.Add(nameof(Title), Title);
    }
}
