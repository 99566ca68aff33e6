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
}
