using DrugReference.Domain.Monographs;

namespace DrugReference.Data.Rows;

/// <summary>A section or a question of a monograph: what can be linked to, and what search finds.</summary>
internal sealed class PassageRow : StoredRow
{
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
