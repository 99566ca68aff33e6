using DrugReference.Domain.Search;

namespace DrugReference.Data.Rows;

/// <summary>A name that a drug is found by.</summary>
internal sealed class NameRow : StoredRow
{
    public int DrugId { get; set; }

    public required string Name { get; set; }

    public NameKind Kind { get; set; }

    public override string Table => "Names";

    public override void Describe(RowText row)
    {
        row.Add(nameof(Id), Id);
        row.Add(nameof(DrugId), DrugId);
        row.Add(nameof(Kind), (long)Kind);
        row.Add(nameof(Name), Name);
    }
}
